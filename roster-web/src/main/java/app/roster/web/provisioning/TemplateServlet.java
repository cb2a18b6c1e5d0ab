package app.roster.web.provisioning;

import app.roster.provisioning.csv.Column;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The template to fill in: row 1 and nothing else, as text or as a spreadsheet. */
public class TemplateServlet extends HttpServlet {

  static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
    response.setContentType(WORKBOOK);
    response.setHeader("Content-Disposition", "attachment; filename=\"clients-template.xlsx\"");
    new Workbook(response.getOutputStream(), Column.TEMPLATE).close();
  }
}
