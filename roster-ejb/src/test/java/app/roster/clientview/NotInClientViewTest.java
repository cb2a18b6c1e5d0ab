package app.roster.clientview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A28")
class NotInClientViewTest {

  private static final Actor PRO = Actor.pro(new UserId("pro"), new OrganizationId("org"));

  private final NotInClientViewInterceptor interceptor = new NotInClientViewInterceptor();

  @Test
  void a_pro_on_their_own_behalf_is_let_through() throws Exception {
    assertThat(interceptor.refuse(call("x", PRO))).isEqualTo("done");
  }

  @Test
  void a_pro_in_client_view_is_refused() {
    assertThatThrownBy(() -> interceptor.refuse(call(PRO.inView("view"))))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void a_method_that_does_not_say_who_acts_is_refused() {
    assertThatThrownBy(() -> interceptor.refuse(call("x"))).isInstanceOf(ForbiddenException.class);
  }

  private static InvocationContext call(Object... parameters) {
    return (InvocationContext)
        Proxy.newProxyInstance(
            NotInClientViewTest.class.getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, method, arguments) ->
                "getParameters".equals(method.getName()) ? parameters : "done");
  }
}
