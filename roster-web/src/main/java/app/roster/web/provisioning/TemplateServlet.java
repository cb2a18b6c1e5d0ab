package app.roster.web.provisioning;

import app.roster.provisioning.csv.Column;
import app.roster.web.spreadsheet.Workbook;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The template to fill in: row 1 and nothing else, as text or as a spreadsheet. */
public class TemplateServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().endsWith(".xlsx")) {
      sendWorkbook(response);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"clients-template.csv\"");
    response.getWriter().write(String.join(",", Column.TEMPLATE) + "\r\n");
  }

  private static void sendWorkbook(HttpServletResponse response) throws IOException {
    response.setContentType(Workbook.MEDIA_TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"clients-template.xlsx\"");
    try (Workbook template = new Workbook(response.getOutputStream(), List.of("Clients"))) {
      template.beginText(Column.TEMPLATE);
    }
  }
}
