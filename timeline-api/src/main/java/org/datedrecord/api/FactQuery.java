package org.datedrecord.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.StrictId;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Standing;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.Match;
import org.datedrecord.time.UnreadableDate;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactFilter.Undated;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Paging.Sort;
import org.jspecify.annotations.Nullable;

/// Reads which facts are asked for, and in which order.
public final class FactQuery {

  /// So many facts are in one part of a list at the most.
  public static final int MOST = 200;

  private static final int USUAL = 50;

  private FactQuery() {}

  /// The facts that are asked for.
  public static FactFilter filter(Parameters given) {
    Days window = days(given, "datetime");
    Set<Lifecycle> lifecycles = words(given, "lifecycle", Lifecycle.class);
    return new FactFilter(
        window,
        word(given, "match", Match.class, Match.STATED),
        word(given, "undated", Undated.class, window == null ? Undated.INCLUDE : Undated.EXCLUDE),
        days(given, "reported"),
        names(given, "actor"),
        names(given, "source"),
        names(given, "publisher"),
        names(given, "origin"),
        names(given, "claimant"),
        words(given, "standing", Standing.class),
        lifecycles.isEmpty() ? Set.of(Lifecycle.ACTIVE) : lifecycles,
        words(given, "nature", Nature.class),
        new HashSet<>(
            given.all(
                "contention",
                "a UUID",
                text -> StrictId.parse(text).orElseThrow(IllegalArgumentException::new))));
  }

  /// The part that is asked for.
  ///
  /// @param from where it begins or ends; none for the first part
  static Paging paging(Parameters given, Paging.@Nullable Place from) {
    long limit = given.number("limit", 1, MOST).orElse((long) USUAL);
    return paging(given, (int) limit, from);
  }

  /// A part of that length, in the order that is asked for.
  public static Paging paging(Parameters given, int limit, Paging.@Nullable Place from) {
    String sort = given.one("sort").orElse("occurred");
    boolean descending = sort.startsWith("-");
    Sort by = enumerated("sort", descending ? sort.substring(1) : sort, Sort.class);
    return new Paging(by, descending, limit, from);
  }

  /// A date expression of a query. A plus sign that was not encoded arrives as a space, which no
  /// date has.
  static Edtf date(String name, String text) {
    try {
      return Edtf.parse(text.replace(' ', '+'));
    } catch (UnreadableDate e) {
      throw Problem.ofParameter(
              ProblemType.UNREADABLE_DATE,
              name,
              "\"%s\" cannot be read: %s.".formatted(name, e.getMessage()))
          .thrown();
    }
  }

  private static @Nullable Days days(Parameters given, String name) {
    return given.one(name).map(text -> days(name, text)).orElse(null);
  }

  private static Days days(String name, String text) {
    if (text.startsWith("[") || text.startsWith("{")) {
      throw Parameters.bad(
              name, "\"%s\" takes a date or an interval, a/b, and no set.".formatted(name))
          .thrown();
    }
    Days days = date(name, text).span();
    if (days.from() == null && days.to() == null) {
      throw Parameters.bad(name, "\"%s\" needs a bound on one side.".formatted(name)).thrown();
    }
    return days;
  }

  private static Set<String> names(Parameters given, String name) {
    return new HashSet<>(
        given.all(
            name,
            "a name or an id",
            text -> {
              if (text.isBlank()) {
                throw new IllegalArgumentException();
              }
              return StrictId.parse(text).map(UUID::toString).orElse(text);
            }));
  }

  private static <E extends Enum<E>> Set<E> words(Parameters given, String name, Class<E> type) {
    Set<E> words = EnumSet.noneOf(type);
    given.all(name).forEach(text -> words.add(enumerated(name, text, type)));
    return words;
  }

  private static <E extends Enum<E>> E word(Parameters given, String name, Class<E> type, E usual) {
    return given.one(name).map(text -> enumerated(name, text, type)).orElse(usual);
  }

  private static <E extends Enum<E>> E enumerated(String name, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> term(constant).equals(text))
        .findFirst()
        .orElseThrow(() ->
            Parameters.bad(
                    name,
                    "\"%s\" must be one of: %s."
                        .formatted(
                            name,
                            Arrays.stream(type.getEnumConstants())
                                .map(FactQuery::term)
                                .collect(Collectors.joining(", "))))
                .thrown());
  }

  private static String term(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
