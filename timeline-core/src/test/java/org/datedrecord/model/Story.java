package org.datedrecord.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Attribution.Act;
import org.datedrecord.model.Evidence.Stance;

/// The story that tests tell: the town of Aldhaven closes its mill bridge to lorries, and the town
/// and the builder disagree on why. Everybody in it, and every word, is made up.
public final class Story {

  public static final UUID BRIDGE = id(1);
  public static final UUID FERRY = id(2);
  public static final UUID OLD_HARBOUR = id(3);

  public static final UUID COURIER = id(11);
  public static final UUID NOTICE = id(12);
  public static final UUID PULLED_POST = id(13);

  public static final UUID CLOSURE = id(21);
  public static final UUID CRACKS = id(22);
  public static final UUID OVERLOAD = id(23);
  public static final UUID REOPENING = id(24);
  public static final UUID RUMOUR = id(25);
  public static final UUID FERRY_FARES = id(26);

  public static final UUID CAUSE = id(31);

  public static final UUID COURIER_ON_CLOSURE = id(41);
  public static final UUID NOTICE_ON_CLOSURE = id(42);
  public static final UUID COURIER_AGAINST_CLOSURE = id(43);

  /// An id that nothing in the record has.
  public static final UUID NOBODY = id(99);

  public static final String TOWN = "Town of Aldhaven";
  public static final String BUILDER = "Norling Works";
  public static final String NOTE = "The notice was read again.";

  public static final When THIRD_OF_JULY = When.stated("2026-07-03");

  public static final Actor THE_TOWN = new Actor(TOWN, "decider");
  public static final Actor THE_BUILDER = new Actor(BUILDER, "subject");

  public static final Attribution SAID_BY_TOWN =
      new Attribution(TOWN, Attribution.Kind.ORGANISATION, null, "public notice", Act.SAID);

  public static final Attribution SAID_BY_SPEAKER =
      new Attribution("Ina Brandt", Attribution.Kind.PERSON, TOWN, null, Act.SAID);

  public static final Claim CLOSURE_CLAIM =
      new Claim(
          "Aldhaven closes the mill bridge to lorries",
          "The town closed the mill bridge to vehicles over 7.5 tonnes.",
          THIRD_OF_JULY,
          List.of(THE_TOWN, THE_BUILDER),
          SAID_BY_TOWN);

  public static final Publication COURIER_ARTICLE =
      new Publication(
          Publication.Type.ARTICLE,
          "Aldhaven Courier",
          "Mill bridge shut to lorries",
          "https://courier.example/mill-bridge",
          THIRD_OF_JULY,
          "en",
          Instant.parse("2026-07-04T08:00:00Z"),
          "ab".repeat(32),
          "https://archive.example/courier/mill-bridge");

  public static final Account CRACKS_ACCOUNT = new Account(CRACKS, "Cracks in the deck");
  public static final Account OVERLOAD_ACCOUNT = new Account(OVERLOAD, "Lorries over the limit");
  public static final Account CLOSURE_ACCOUNT = new Account(CLOSURE, "The notice names no cause");

  private Story() {}

  /// A made-up id of the form that the record gives.
  public static UUID id(int number) {
    return UUID.fromString("01980000-0000-7000-8000-%012d".formatted(number));
  }

  /// The newspaper's words for the closure.
  public static Evidence courierOnClosure() {
    return evidence(COURIER_ON_CLOSURE, COURIER, "“closed to lorries from Friday”");
  }

  /// The town's own words for the closure.
  public static Evidence noticeOnClosure() {
    return evidence(NOTICE_ON_CLOSURE, NOTICE, "vehicles over 7.5 t may not cross");
  }

  /// The newspaper's words against the closure.
  public static Evidence courierAgainstClosure() {
    return new Evidence(
        COURIER_AGAINST_CLOSURE,
        COURIER,
        new Quote("lorries still crossed on Saturday", null, null),
        List.of(new Hop("residents", false, Hop.Role.STATED, true), reportedBy("Aldhaven Courier")),
        "reportedly",
        Stance.CONTRADICTS);
  }

  /// Supporting evidence with the words given.
  public static Evidence evidence(UUID id, UUID source, String words) {
    return new Evidence(
        id,
        source,
        new Quote(words, null, null),
        List.of(Hop.of(TOWN, null, Hop.Role.STATED, null), reportedBy("Aldhaven Courier")),
        null,
        Stance.SUPPORTS);
  }

  /// The newspaper's article under another title.
  public static Publication courierArticle(String title) {
    Publication p = COURIER_ARTICLE;
    return new Publication(
        p.type(),
        p.publisher(),
        title,
        p.url(),
        p.published(),
        p.language(),
        p.retrievedAt(),
        p.contentSha256(),
        p.archiveUrl());
  }

  private static Hop reportedBy(String party) {
    return Hop.of(party, true, Hop.Role.REPORTED, true);
  }
}
