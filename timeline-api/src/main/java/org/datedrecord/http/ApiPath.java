package org.datedrecord.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which addresses are for programs: those of the API, and the documents of a timeline that stand
/// beside its pages. Errors there are problem documents too.
public final class ApiPath {

  /// All facts in one file: `/claude-code-china.csv`. No timeline is called as the exceptions are.
  private static final Pattern FILE =
      Pattern.compile("/(?!(robots|sitemap|favicon)\\.)[^/]*\\.[^/]*");

  /// Feeds and lists: `/claude-code-china/facts.atom`.
  private static final Pattern LIST = Pattern.compile("/[^/]+/(facts|changes|sources)\\.[^/]*");

  private ApiPath() {}

  /// Whether a path, as it was sent, is one of the API.
  static boolean isApi(@Nullable String path) {
    return path != null && (path.equals("/api") || path.startsWith("/api/"));
  }

  /// Whether a path is for programs, as all of the API is.
  public static boolean isForPrograms(@Nullable String path) {
    return path != null && (isApi(path) || isFile(path) || LIST.matcher(path).matches());
  }

  /// Whether a path is that of a file with all facts of a timeline, however many there are.
  public static boolean isFile(String path) {
    return FILE.matcher(path).matches();
  }
}
