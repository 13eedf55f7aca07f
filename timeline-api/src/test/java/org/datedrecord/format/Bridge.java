package org.datedrecord.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Standing;
import org.datedrecord.model.Subject;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Origins;
import org.datedrecord.view.RetractionView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// The town of Aldhaven closes its mill bridge, told with every kind of date there is, and in words
/// that mean something else to other programs.
final class Bridge {

  static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
  static final String EVIL = "</script><script>alert(1)</script>]]>{\\end} & \"quoted\" --> ¤";

  static final Head HEAD =
      new Head(
          new TimelineView(
              id(1),
              "mill-bridge",
              1,
              "The mill bridge; shut, again",
              "What is said of the bridge,\nand of who shut it: <all> of it.",
              false,
              new TimelineView.Counts(15, 1, 2, 1, 0, 1),
              new TimelineView.Extent(null, null),
              Instant.parse("2026-07-01T08:00:00Z"),
              NOW,
              40),
          new Moment(40, NOW, true),
          "https://record.example");

  static final List<FactView> FACTS =
      List.of(
          fact(
              1,
              "The mill bridge is shut",
              "The town shut it.\n2026-07-04: this begins no event\n# and this no section",
              "2026-07-03"),
          fact(2, "=cmd|' /C calc'!A0", "-1+2 is no formula, nor is @SUM(1).", "2026-06"),
          fact(3, EVIL, EVIL, "2026-07-10T14:05:00+08:00"),
          fact(4, "Cracks are seen", "Somebody saw cracks.", "[..2026-07-03]"),
          fact(5, "Lorries are counted", "Lorries were counted.", "2026-06?"),
          fact(6, "Repairs begin", "Repairs began.", "2026-03/.."),
          fact(7, "'=A bridge is built", "'=A bridge of wood.", "-0043-03-15"),
          fact(
              8,
              "A fair blocks the road",
              "For three days, with 100% of the town.",
              "2026-07-03/2026-07-05"),
          fact(9, "A plan is drawn", "Nobody knows when.", null),
          fact(10, "🌉 הגשר סגור", "العربية: the bridge, \tin a tab.", "2026-07-10T14:05:00"),
          fact(11, "Tolls are taken", "Tolls were taken.", "201X"),
          retracted(),
          fact(13, "Talks are held", "They talked.", "2026-03/2026-07-03"),
          fact(14, "The river is dammed", "By ice.", "Y-17000"),
          fact(15, "A vote is taken", "On one of two days.", "[2026-05-01,2026-05-03]"));

  static final List<SourceView> SOURCES =
      List.of(
          source(
              501,
              "Mill bridge {shut}, \"for good\" & ever",
              "https://courier.example/a?b=1&c=2",
              "2026-07-04"),
          source(502, "A notice_on a door", null, "2026-06?"),
          source(503, "The town's minutes", "https://aldhaven.example/minutes", "2026-07"),
          source(504, "A serial", null, "2026-07-03/2026-07-05"),
          source(505, "An old map", null, "-0043"));

  private Bridge() {}

  static Feed facts() {
    return feed("The mill bridge; shut, again", FactEntries.of(HEAD, FACTS.reversed()));
  }

  static Feed changes() {
    ChangeView corrected =
        change(
            21,
            "FactCorrected",
            id(1),
            """
            {"factId": "x", "nature": "our-error", "note": "<b>Misread</b> & ]]>", "changes":
             [{"field": "when", "from": {"edtf": "2026-07"}, "to": {"edtf": "2026-07-03"}},
              {"field": "title", "from": "It is", "to": "It is shut"}]}\
            """);
    ChangeView reported = change(20, "FactReported", id(2), "{}");
    Function<UUID, Optional<String>> titles =
        id -> id.equals(id(1)) ? Optional.of(EVIL) : Optional.empty();
    return feed(
        "Changes to: The mill bridge; shut, again",
        Stream.of(corrected, reported)
            .map(change -> ChangeEntries.of(HEAD, change, titles))
            .toList());
  }

  private static ChangeView change(long number, String type, UUID subject, String data) {
    return new ChangeView(
        number, type, Subject.FACT, subject, "mill-bridge", 2, NOW, "Anna & Ben", null, data);
  }

  private static Feed feed(String title, List<Feed.Entry> entries) {
    return new Feed(
        id(77),
        title,
        "All of it.",
        HEAD.page(),
        HEAD.page() + "/facts.atom?actor=a&source=b",
        HEAD.page() + "/facts.atom?actor=a&source=b&cursor=c",
        NOW,
        entries);
  }

  /// What a format makes of the facts.
  static String written(FactsFormat format, List<FactView> facts) {
    return format.text(HEAD, facts);
  }

  static UUID id(int number) {
    return UUID.fromString("01a1faf9-0000-7000-8000-%012d".formatted(number));
  }

  /// A fact of this number.
  static FactView numbered(int number) {
    return FACTS.get(number - 1);
  }

  /// A fact of this date.
  static FactView dated(String date) {
    return fact(16, "Something happens", "It happened.", date);
  }

  private static FactView retracted() {
    RetractionView retraction =
        new RetractionView(
            Nature.OUR_ERROR, "It was another bridge.", null, "Anna", NOW.minusSeconds(60), 39);
    return fact(
        12, "The bridge falls", "It fell.", "2026-07-08", 3, Lifecycle.RETRACTED, retraction);
  }

  static FactView fact(int number, String title, String statement, @Nullable String date) {
    return fact(number, title, statement, date, 1, Lifecycle.ACTIVE, null);
  }

  private static FactView fact(
      int number,
      String title,
      String statement,
      @Nullable String date,
      long version,
      Lifecycle lifecycle,
      @Nullable RetractionView retraction) {
    When when =
        date == null
            ? When.UNKNOWN
            : new When(Edtf.parse(date), "on a day", When.Basis.STATED, null);
    List<CorrectionView> corrections =
        number == 1
            ? List.of(
                new CorrectionView(
                    Nature.OUR_ERROR,
                    "It was misread.",
                    List.of(),
                    "Ben",
                    NOW.minusSeconds(99),
                    30))
            : List.of();
    return new FactView(
        id(number),
        "mill-bridge",
        version,
        title,
        statement,
        WhenView.of(when),
        number == 9
            ? List.of()
            : List.of(
                new Actor("Town of Aldhaven", "decider"),
                new Actor("Millers, Ltd. <old>", "subject")),
        new Attribution(
            "Aldhaven Courier", Attribution.Kind.PUBLISHER, null, null, Attribution.Act.REPORTED),
        List.of(cited(number)),
        new Origins(1, 1, List.of("Town of Aldhaven")),
        lifecycle,
        Standing.REPORTED,
        null,
        number == 1,
        corrections,
        null,
        retraction,
        false,
        List.of(),
        Instant.parse("2026-07-05T10:00:00Z").plusSeconds(number),
        Instant.parse("2026-07-06T10:00:00Z").plusSeconds(number),
        number + 10,
        number + 10);
  }

  private static EvidenceView cited(int number) {
    SourceRef source =
        new SourceRef(
            id(501),
            Publication.Type.ARTICLE,
            "Aldhaven \"Daily\" Courier & Co.",
            number == 3 ? EVIL : "Mill bridge shut",
            number == 4 ? null : "https://courier.example/a?b=1&c=2",
            WhenView.of(When.stated("2026-07-04")),
            false);
    return new EvidenceView(
        id(900 + number),
        source,
        new Quote(number == 3 ? EVIL : "the bridge is shut", null, null),
        List.of(new Hop("Town of Aldhaven", true, Hop.Role.STATED, true)),
        null,
        Evidence.Stance.SUPPORTS);
  }

  private static SourceView source(
      int number, String title, @Nullable String url, String published) {
    return new SourceView(
        id(number),
        1,
        Publication.Type.ARTICLE,
        "Aldhaven \"Daily\" Courier & Co.",
        title,
        url,
        WhenView.of(When.stated(published)),
        "en",
        NOW,
        null,
        null,
        false,
        null,
        1,
        List.of(),
        0,
        0,
        NOW,
        NOW,
        5);
  }
}
