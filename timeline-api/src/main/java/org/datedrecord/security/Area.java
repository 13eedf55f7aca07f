package org.datedrecord.security;

import java.util.List;
import java.util.stream.Stream;

/// The parts of the site that are not for everyone, and the doors to them.
final class Area {

  /// Of administrators.
  static final String ADMIN = "/admin";

  /// What is for administrators alone, as patterns of paths.
  static final List<String> ADMINISTERED =
      Stream.of(ADMIN, "/api/accounts", "/api/audit", "/api/invitations", "/api/tokens")
          .flatMap(path -> Stream.of(path, path + "/**"))
          .toList();

  /// Of editors.
  static final String DESK = "/desk";

  /// One's own.
  static final String ACCOUNT = "/account";

  /// The forms that whoever is not signed in may send.
  static final List<String> DOORS =
      List.of(
          Challenge.SIGN_IN,
          Challenge.SIGN_IN + "/passkey",
          Challenge.SIGN_IN + "/passkey/question",
          Challenge.SIGN_IN + "/new-password",
          "/sign-out",
          "/set-up",
          "/invitation");

  private Area() {}

  /// Whether a page at a path is made for one person, and so is kept by nobody else.
  static boolean isForPeople(String path) {
    return DOORS.contains(path)
        || List.of(ADMIN, DESK, ACCOUNT).stream().anyMatch(area -> isIn(area, path));
  }

  private static boolean isIn(String area, String path) {
    return path.equals(area) || path.startsWith(area + "/");
  }
}
