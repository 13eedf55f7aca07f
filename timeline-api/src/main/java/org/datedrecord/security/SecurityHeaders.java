package org.datedrecord.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.datedrecord.http.ApiPath;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

/// What every answer tells browsers not to do with it. A page that needs more says so itself: a
/// `Content-Security-Policy` that is already set stays.
final class SecurityHeaders implements HeaderWriter {

  /// Data is never a page.
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  /// Pages load nothing but what the service itself serves, and run nothing inline.
  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors ";

  /// What is made for one person is kept by nobody, not even by the browser when it goes back.
  private static final HeaderWriter PRIVATE =
      (request, response) -> response.setHeader("Cache-Control", "no-store");

  private static final HeaderWriter EVERYWHERE =
      new CompositeHeaderWriter(
          List.of(
              new XContentTypeOptionsHeaderWriter(),
              new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
              hsts()));

  /// No page that opened this one, or that it opened, can reach into it.
  private static final HeaderWriter ALONE =
      new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin");

  private static final HeaderWriter ON_DATA = new ContentSecurityPolicyHeaderWriter(DATA);
  private static final HeaderWriter ON_PAGE =
      new ContentSecurityPolicyHeaderWriter(PAGE + "'none'");
  private static final HeaderWriter ON_EMBED = new ContentSecurityPolicyHeaderWriter(PAGE + "*");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    EVERYWHERE.writeHeaders(request, response);
    policy(request).writeHeaders(request, response);
    String address = address(request);
    if (address != null && Area.isForPeople(address)) {
      PRIVATE.writeHeaders(request, response);
      ALONE.writeHeaders(request, response);
    }
  }

  private static HeaderWriter policy(HttpServletRequest request) {
    String address = address(request);
    if (address == null) {
      return ON_DATA; // It could not be read, so the answer is a problem document.
    }
    String path = address.substring(request.getContextPath().length());
    if (ApiPath.isForPrograms(path) || path.startsWith("/actuator/")) {
      return ON_DATA;
    }
    return path.startsWith("/embed/") ? ON_EMBED : ON_PAGE;
  }

  /// What was asked for: of an error, not where its page is.
  private static @Nullable String address(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  /// Only over TLS, and for this host alone: its neighbours may not be ready for it.
  private static HstsHeaderWriter hsts() {
    HstsHeaderWriter writer = new HstsHeaderWriter();
    writer.setIncludeSubDomains(false);
    return writer;
  }
}
