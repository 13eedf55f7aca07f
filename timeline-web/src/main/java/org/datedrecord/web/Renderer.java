package org.datedrecord.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Turns a page record into HTML with the template of its name, all compiled in advance. It sets
/// what every page answers: that nothing from elsewhere may run, be loaded or frame it.
@Component
public class Renderer {

  /// What a browser may do with any page but those that may be framed.
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src"
          + " 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Renderer.class.getClassLoader(), "gg.jte.generated.precompiled");

  /// The page, to be written when Spring asks for it.
  public View view(Document page) {
    return new PageView(page);
  }

  /// The whole page is made before the first byte goes out, so a failure is still an error page.
  private Utf8ByteOutput render(Document page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(page.template(), page, output);
    return output;
  }

  private static String policy(Document page) {
    return page.mayBeFramed()
        ? POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
        : POLICY;
  }

  /// A page as text.
  public String text(Document page) {
    return new String(render(page).toByteArray(), StandardCharsets.UTF_8);
  }

  /// The colours that were chosen stand in the page.
  static void varyByColours(HttpServletResponse response) {
    response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
  }

  private final class PageView implements View {

    private final Document page;

    PageView(Document page) {
      this.page = page;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Utf8ByteOutput output = Renderer.this.render(page);
      response.setStatus(page.status().value());
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      response.setHeader("Content-Security-Policy", policy(page));
      varyByColours(response);
      if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      }
      output.writeTo(response.getOutputStream());
    }
  }
}
