package org.datedrecord.security;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/// Lets pages of every site read what is for programs, and none but ours write: an editor's token
/// is never asked for, nor taken, across sites.
final class PublicReads extends DefaultCorsProcessor {

  private static final List<String> ASKED =
      List.of(
          "Accept",
          "Accept-Datetime",
          "Cache-Control",
          "If-Modified-Since",
          HttpHeaders.IF_NONE_MATCH,
          "Last-Event-ID",
          "X-Request-Id");

  private static final List<String> ANSWERED =
      List.of(
          HttpHeaders.ETAG,
          HttpHeaders.LINK,
          HttpHeaders.LOCATION,
          "Memento-Datetime",
          "Record-Log",
          HttpHeaders.RETRY_AFTER,
          "X-Request-Id");

  /// The API, and the documents beside the pages: `/{slug}.csv`, `/{slug}/facts.atom`.
  private static final List<String> READ =
      List.of("/api/**", "/*.*", "/*/facts.*", "/*/changes.*", "/*/sources.*");

  private PublicReads() {}

  /// The filter that holds to it.
  static CorsFilter filter() {
    CorsConfiguration reads = new CorsConfiguration();
    reads.addAllowedOrigin(CorsConfiguration.ALL);
    reads.setAllowedMethods(List.of("GET", "HEAD"));
    reads.setAllowedHeaders(ASKED);
    reads.setExposedHeaders(ANSWERED);
    reads.setMaxAge(Duration.ofHours(1));
    UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
    READ.forEach(path -> paths.registerCorsConfiguration(path, reads));
    CorsFilter filter = new CorsFilter(paths);
    filter.setCorsProcessor(new PublicReads());
    return filter;
  }

  @Override
  protected void rejectRequest(ServerHttpResponse response) throws IOException {
    SecurityProblem.FORBIDDEN.answer(((ServletServerHttpResponse) response).getServletResponse());
  }
}
