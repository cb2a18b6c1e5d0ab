package app.roster.clientview;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Enforces {@link NotInClientView}; a method without an actor is refused, not let through. */
@NotInClientView
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class NotInClientViewInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  @AroundInvoke
  Object refuse(InvocationContext call) throws Exception {
    List<Actor> actors =
        Arrays.stream(call.getParameters())
            .filter(Actor.class::isInstance)
            .map(Actor.class::cast)
            .toList();
    if (actors.isEmpty() || actors.stream().anyMatch(actor -> actor.viewId().isPresent())) {
      throw new ForbiddenException();
    }
    return call.proceed();
  }
}
