package org.datedrecord.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Serves the style sheet, the scripts and the fonts under an address that names the build, so that
/// browsers may keep them for good.
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

  private static final Pattern LINES = Pattern.compile("(?m)^\\s*//.*\\n");
  private static final Pattern DOCS = Pattern.compile("(?s)/\\*\\*.*?\\*/ ?");
  private static final Pattern INDENT = Pattern.compile("(?m)^\\s+");
  private static final Pattern PLAIN_LINES = Pattern.compile("(?m)^[^'`/\\n]+$");
  private static final Pattern SPACES = Pattern.compile("(\"[^\"]*\")| ?([=*<>?:{}(),;&|!]+) ?");
  private static final Pattern ENDS = Pattern.compile("(?<=[;{},(\\[])\\n");

  private final Build build;

  StaticFiles(Build build) {
    this.build = build;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addFixedVersionStrategy(build.id(), "/**"))
        .addTransformer(StaticFiles::transformed);
  }

  private static Resource transformed(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    Resource found = chain.transform(request, resource);
    String name = found.getFilename();
    return name != null && name.endsWith(".js")
        ? new TransformedResource(found, slim(found.getContentAsString(UTF_8)).getBytes(UTF_8))
        : found;
  }

  /// A script without its comments, which are for those who read the source: they weigh more than a
  /// quarter of it. Only whole lines and JSDoc count as comments; our scripts have no others. Nor
  /// have they texts of several lines, so lines may be joined where a statement cannot end, and
  /// spaces left out in lines without a pattern.
  static String slim(String script) {
    String code = DOCS.matcher(LINES.matcher(script).replaceAll("")).replaceAll("");
    String lines = INDENT.matcher(code).replaceAll("");
    String tight =
        PLAIN_LINES
            .matcher(lines)
            .replaceAll(
                line -> Matcher.quoteReplacement(SPACES.matcher(line.group()).replaceAll("$1$2")));
    return ENDS.matcher(tight).replaceAll("");
  }
}
