package app.roster.web.clientview;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Keeps forms and redirects of a page inside the client view it was opened in. */
public class ViewAddresses extends ViewHandlerWrapper {

  public ViewAddresses(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String address = super.getActionURL(context, viewId);
    String prefix = CDI.current().select(SubjectContext.class).get().prefix();
    String application = context.getExternalContext().getRequestContextPath();
    if (prefix.isEmpty() || !address.startsWith(application + "/")) {
      return address;
    }
    return application + prefix + address.substring(application.length());
  }
}
