package org.datedrecord.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Standing;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.web.AsOfText;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;

/// Which facts of a timeline are shown, as the address of its page names them: by who takes part,
/// what they rest on, how they stand, and the days that matter.
///
/// @param actors names; any of them
/// @param sources ids; any of them
/// @param standings any of them
/// @param conflict only accounts in an open contention
/// @param corrected only those that were corrected
/// @param undated only those of which no date is known
/// @param from the first day that matters; none for all before
/// @param to the last
/// @param reported the last day on which an article was published that is heard; none for all days
public record Choice(
    List<String> actors,
    List<String> sources,
    List<Standing> standings,
    boolean conflict,
    boolean corrected,
    boolean undated,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate reported) {

  /// A field of an address or a form.
  public record Field(String name, String value) {}

  /// Every fact.
  static final Choice ALL =
      new Choice(List.of(), List.of(), List.of(), false, false, false, null, null, null);

  private static final List<Nature> CORRECTIONS =
      Stream.of(Nature.values()).filter(Nature::isCorrection).toList();

  private static final UUID NONE = new UUID(0, 0);

  /// The choice that an address names; empty if it cannot be read.
  static Optional<Choice> parse(Map<String, List<String>> query) {
    try {
      Choice choice =
          new Choice(
              values(query, "actor"),
              values(query, "source"),
              values(query, "standing").stream().map(Choice::standing).distinct().toList(),
              !values(query, "conflict").isEmpty(),
              !values(query, "corrected").isEmpty(),
              !values(query, "undated").isEmpty(),
              day(query, "from"),
              day(query, "to"),
              day(query, "reported"));
      if (choice.from != null && choice.to != null && choice.to.isBefore(choice.from)) {
        return Optional.empty();
      }
      if (choice.reported != null && !AsOfText.isDay(choice.reported.toString())) {
        return Optional.empty();
      }
      choice.sources.forEach(UUID::fromString);
      return Optional.of(choice);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  // A form sends the fields that nobody filled in as well.
  private static List<String> values(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .distinct()
        .toList();
  }

  private static Standing standing(String term) {
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.term().equals(term))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static @Nullable LocalDate day(Map<String, List<String>> query, String name) {
    List<String> values = values(query, name);
    if (values.size() > 1) {
      throw new IllegalArgumentException(name);
    }
    // An unescaped plus in an address arrives as a space.
    return values.isEmpty() ? null : LocalDate.parse(values.getFirst().replace(' ', '+'));
  }

  /// Whether anything but all facts is asked for, the days aside.
  public boolean isNarrow() {
    return !equals(
        new Choice(List.of(), List.of(), List.of(), false, false, false, from, to, reported));
  }

  /// Whether only some days are asked for.
  public boolean hasDays() {
    return from != null || to != null;
  }

  /// Whether somebody is chosen who is not among the first few who are offered.
  public boolean hasOthers(List<ActorView> offered) {
    return offered.stream().skip(Lanes.MOST).anyMatch(actor -> actors.contains(actor.name()));
  }

  /// The days in words; empty for all.
  public String days() {
    if (from == null) {
      return to == null ? "" : "up to " + Words.day(to);
    }
    return to == null
        ? "since " + Words.day(from)
        : from.equals(to) ? Words.day(from) : Words.day(from) + " to " + Words.day(to);
  }

  /// The fields that lead here: for a form that keeps the choice, and for addresses.
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    actors.forEach(actor -> fields.add(new Field("actor", actor)));
    sources.forEach(source -> fields.add(new Field("source", source)));
    standings.forEach(standing -> fields.add(new Field("standing", standing.term())));
    Stream.of(flag("conflict", conflict), flag("corrected", corrected), flag("undated", undated))
        .flatMap(Optional::stream)
        .forEach(fields::add);
    fields.addAll(days(from, "from"));
    fields.addAll(days(to, "to"));
    fields.addAll(days(reported, "reported"));
    return fields;
  }

  private static Optional<Field> flag(String name, boolean set) {
    return set ? Optional.of(new Field(name, "on")) : Optional.empty();
  }

  private static List<Field> days(@Nullable LocalDate day, String name) {
    return day == null ? List.of() : List.of(new Field(name, day.toString()));
  }

  /// The fields as they go on in an address: `&actor=Alibaba`; empty for all facts.
  String more() {
    return fields().stream()
        .map(field -> "&" + field.name() + "=" + URLEncoder.encode(field.value(), UTF_8))
        .collect(Collectors.joining());
  }

  /// The same choice, whenever it was reported.
  public Choice reportedAnyDay() {
    return reportedBy(null);
  }

  /// The same choice, of what articles up to a day report.
  Choice reportedBy(@Nullable LocalDate day) {
    return new Choice(actors, sources, standings, conflict, corrected, undated, from, to, day);
  }

  /// What is heard of a fact: the citations of articles that were, or may have been, published by
  /// the day. It is the same rule by which the record finds facts.
  List<EvidenceView> heard(FactView fact) {
    return fact.evidence().stream().filter(this::isHeard).toList();
  }

  private boolean isHeard(EvidenceView citation) {
    Edtf edtf = citation.source().published().edtf();
    LocalDate first = edtf == null ? null : edtf.stated().from();
    return reported == null || (edtf != null && (first == null || !first.isAfter(reported)));
  }

  /// The same choice over all days, for the overview.
  Choice overAllDays() {
    return new Choice(
        actors, sources, standings, conflict, corrected, undated, null, null, reported);
  }

  /// What the record is asked.
  ///
  /// @param open the contentions that are not settled
  FactFilter filter(Collection<UUID> open, Lifecycle lifecycle) {
    return new FactFilter(
        hasDays() ? new Days(from, to) : null,
        FactFilter.ALL.match(),
        undated ? FactFilter.Undated.ONLY : FactFilter.Undated.INCLUDE,
        reported == null ? null : new Days(null, reported),
        Set.copyOf(actors),
        Set.copyOf(sources),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.copyOf(standings),
        Set.of(lifecycle),
        corrected ? Set.copyOf(CORRECTIONS) : Set.of(),
        contentions(open));
  }

  // To ask for no contention would be to ask for any fact.
  private Set<UUID> contentions(Collection<UUID> open) {
    return !conflict ? Set.of() : open.isEmpty() ? Set.of(NONE) : Set.copyOf(open);
  }
}
