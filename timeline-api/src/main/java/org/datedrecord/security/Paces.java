package org.datedrecord.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.datedrecord.account.Origin;
import org.datedrecord.account.Person;
import org.datedrecord.account.Refusals;
import org.datedrecord.account.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.stereotype.Component;

/// How often somebody may append, and how often import or export: so many times at once, and then
/// once more every so often. It is counted for each account and token, and for each address, which
/// several people may share: so it has four times as much.
@Component
final class Paces {

  private static final int IN_A_HOUSE = 4;

  private final Refusals refusals;
  private final int appends;
  private final Duration appendsEvery;
  private final int exports;
  private final Duration exportsEvery;

  /// @param appends how many appends at once; 0 for any number
  /// @param exports how many imports and exports at once; 0 for any number
  Paces(
      Refusals refusals,
      @Value("${datedrecord.limit.appends:600}") int appends,
      @Value("${datedrecord.limit.appends-every:200ms}") Duration appendsEvery,
      @Value("${datedrecord.limit.exports:20}") int exports,
      @Value("${datedrecord.limit.exports-every:10s}") Duration exportsEvery) {
    this.refusals = refusals;
    this.appends = appends;
    this.appendsEvery = appendsEvery;
    this.exports = exports;
    this.exportsEvery = exportsEvery;
  }

  /// Holds back addresses; it stands where nobody has asked yet who somebody is.
  Pace ofAddresses() {
    return new Pace(
        throttle(IN_A_HOUSE * appends, appendsEvery.dividedBy(IN_A_HOUSE)),
        throttle(IN_A_HOUSE * exports, exportsEvery.dividedBy(IN_A_HOUSE)),
        request -> Optional.of(Origin.of(request).house()),
        refusals);
  }

  /// Holds back whoever is known by a session or a token.
  Pace ofAccounts() {
    return new Pace(
        throttle(appends, appendsEvery), throttle(exports, exportsEvery), Paces::key, refusals);
  }

  private static @Nullable Throttle throttle(int atOnce, Duration every) {
    return atOnce > 0 ? new Throttle(atOnce, every, InstantSource.system()) : null;
  }

  private static Optional<String> key(HttpServletRequest request) {
    Object principal =
        request.getUserPrincipal() instanceof Authentication asking ? asking.getPrincipal() : null;
    return switch (principal) {
      case Person person -> Optional.of(person.id().toString());
      case OAuth2AuthenticatedPrincipal token ->
          Optional.of(String.valueOf(token.<Object>getAttribute(BearerTokens.TOKEN)));
      case null, default -> Optional.empty();
    };
  }
}
