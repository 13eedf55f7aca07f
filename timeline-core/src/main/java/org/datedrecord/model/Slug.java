package org.datedrecord.model;

import java.util.Set;
import java.util.regex.Pattern;

/// The short name of a timeline in addresses. It never changes.
///
/// @param value lower-case letters, digits and single hyphens, at most 80
public record Slug(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /// Names that addresses of the service itself begin with.
  private static final Set<String> RESERVED =
      Set.of(
          "about",
          "account",
          "actuator",
          "admin",
          "api",
          "assets",
          "data",
          "desk",
          "embed",
          "error",
          "favicon",
          "health",
          "invitation",
          "invitations",
          "login",
          "logout",
          "oembed",
          "robots",
          "set-up",
          "sign-in",
          "sign-out",
          "sitemap",
          "static");

  public Slug {
    value = Text.required("slug", value, 80);
    if (!FORM.matcher(value).matches()) {
      throw new Refused(
          new Refusal.Malformed(
              "slug", "takes lower-case letters and digits, with single hyphens between them"));
    }
    if (RESERVED.contains(value)) {
      throw new Refused(new Refusal.Malformed("slug", "is a name that the service uses itself"));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
