package org.datedrecord.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Refuses a body that is of any type, by its own account: `*/*`. Spring fails at the first look at
/// the headers of such a request, which it would have to blame on itself.
final class PlainType extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern ANY = Pattern.compile("[^;]*\\*.*", Pattern.DOTALL);

  private final transient ProblemWriter writer;

  PlainType(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String type = request.getContentType();
    if (type == null || !ANY.matcher(type).matches()) {
      chain.doFilter(request, response);
    } else if (ApiPath.isForPrograms(request.getRequestURI())) {
      writer.write(response, HttpProblems.notTaken(List.of()));
    } else {
      response.sendError(ProblemType.UNSUPPORTED_MEDIA_TYPE.status());
    }
  }
}
