package org.datedrecord.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// What the pages are made of, as a short hash: of the templates, of the code beside them and of
/// the static files. It is part of every page's tag and of every static file's address, so a new
/// release is never mixed with what a browser kept of an old one.
@Component
public final class Build {

  private static final String[] PARTS = {
    "classpath*:gg/jte/generated/precompiled/**/*.class",
    "classpath*:card/*.ttf",
    "classpath*:org/datedrecord/admin/*.class",
    "classpath*:org/datedrecord/card/*.class",
    "classpath*:org/datedrecord/desk/*.class",
    "classpath*:org/datedrecord/detail/*.class",
    "classpath*:org/datedrecord/door/*.class",
    "classpath*:org/datedrecord/machine/*.class",
    "classpath*:org/datedrecord/timeline/*.class",
    "classpath*:org/datedrecord/web/*.class",
    "classpath*:static/assets/**/*.*"
  };

  private final String id;

  public Build() {
    this.id = hash();
  }

  /// Twelve hexadecimal digits.
  public String id() {
    return id;
  }

  /// The build, and the colours in which the page that is being made is shown: what its tag names.
  public String edition() {
    return id + "-" + Theme.chosen().term();
  }

  /// Where the static files of this build are.
  public String assets() {
    return "/assets/" + id;
  }

  private static String hash() {
    var resources = new PathMatchingResourcePatternResolver();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : PARTS) {
        Stream<Resource> found =
            Arrays.stream(resources.getResources(part))
                .sorted(Comparator.comparing(Resource::getDescription));
        for (Resource resource : found.toList()) {
          digest.update(resource.getContentAsByteArray());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
