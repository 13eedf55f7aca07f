package org.datedrecord.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.datedrecord.model.When;
import org.datedrecord.syntax.JsonFields;
import org.datedrecord.syntax.JsonItems;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Xml;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// The events of a SIMILE Timeline, in XML or JSON.
///
/// An event may say between which days it began (`start`, `latestStart`) and ended (`earliestEnd`,
/// `end`). In XML it happened once unless `isDuration` says otherwise: somewhere from start to end,
/// if it has both. In JSON it lasted unless `durationEvent` is false; and `isDuration` means there,
/// by a fault of SIMILE that files were made to fit, that it did not.
final class Simile implements ForeignReader {

  /// The short names that JSON may use.
  private static final Map<String, String> SHORT =
      Map.of(
          "start",
          "s",
          "latestStart",
          "ls",
          "earliestEnd",
          "ee",
          "end",
          "e",
          "title",
          "t",
          "description",
          "d",
          "durationEvent",
          "de",
          "caption",
          "c",
          "eventID",
          "eid");

  private final boolean xml;
  private final WrittenDate dates = new WrittenDate(WrittenDate.Order.UNSAID);

  /// @param xml whether the file is in XML
  Simile(boolean xml) {
    this.xml = xml;
  }

  @Override
  public void read(InputStream in, Taker taker) throws IOException {
    if (xml) {
      Xml.Count items = new Xml.Count();
      Xml.read(in, taker, items, reader -> events(reader, taker, items));
    } else {
      new JsonItems(
              List.of("events"),
              taker,
              (place, list, fields) -> taker.attempt(place, () -> json(place, fields)))
          .read(in);
    }
  }

  private void events(XMLStreamReader reader, Taker taker, Xml.Count items)
      throws XMLStreamException, IOException {
    if (!Xml.child(reader) || !reader.getLocalName().equals("data")) {
      throw new Unfit("", "The file is XML, but not of this format: its root is no “data”.");
    }
    while (Xml.child(reader)) {
      if (!reader.getLocalName().equals("event")) {
        Xml.skip(reader);
        continue;
      }
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      String description = Xml.text(reader);
      long place = items.next();
      boolean lasted =
          "true".equals(attributes.get("isDuration"))
              || "true".equals(attributes.get("durationEvent"));
      taker.attempt(
          place,
          () ->
              event(
                  place,
                  name ->
                      name.equals("description") && !description.isBlank()
                          ? description
                          : attributes.get(name),
                  lasted));
    }
  }

  private Item json(long place, JsonFields fields) {
    fields.check();
    Function<String, @Nullable String> field =
        name -> fields.first(name, SHORT.getOrDefault(name, name));
    boolean once =
        "true".equals(fields.get("isDuration")) || "false".equals(field.apply("durationEvent"));
    return event(place, field, !once);
  }

  private Item event(long place, Function<String, @Nullable String> field, boolean lasted) {
    String id = field.apply("eventID");
    Draft draft =
        new Draft(place)
            .id(id == null ? field.apply("id") : id)
            .htmlTitle(field.apply("title"))
            .htmlText(field.apply("description"))
            .when(field.apply("edtf"), () -> lasted ? lasted(field) : once(field))
            .actor(field.apply("trackNum"), "group");
    String link = field.apply("link");
    // Of a record like ours, it leads to the event itself.
    if (field.apply("edtf") == null && link != null && link.regionMatches(true, 0, "http", 0, 4)) {
      draft.link(Link.to(link.strip()));
    }
    return draft.event();
  }

  private When date(@Nullable String text) {
    return text == null || text.isBlank() ? When.UNKNOWN : Instants.written(text, dates);
  }

  /// One day somewhere between two.
  private When once(Function<String, @Nullable String> field) {
    When start = date(field.apply("start"));
    When latest = date(field.apply("latestStart"));
    When end = date(field.apply("end"));
    When last = end.edtf() == null ? latest : end;
    When span = dates.span(start, last);
    if (span.edtf() == null || !span.edtf().toString().contains("/")) {
      return span;
    }
    String range = span.edtf().toString().replace("/", "..");
    return new When(Edtf.parse("[" + range + "]"), span.wording(), When.Basis.STATED, null);
  }

  private When lasted(Function<String, @Nullable String> field) {
    When start = date(field.apply("start"));
    When latestStart = date(field.apply("latestStart"));
    When earliestEnd = date(field.apply("earliestEnd"));
    When end = date(field.apply("end"));
    if (end.edtf() == null && earliestEnd.edtf() == null) {
      return once(field);
    }
    When span = dates.span(start, end.edtf() == null ? earliestEnd : end);
    boolean vague =
        (latestStart.edtf() != null && !latestStart.equals(start))
            || (earliestEnd.edtf() != null && end.edtf() != null && !earliestEnd.equals(end));
    if (!vague || span.edtf() == null) {
      return span;
    }
    // EDTF, as it is kept here, has no interval of which an end is itself a range.
    String wording =
        "began %s to %s, ended %s to %s"
            .formatted(
                said(field, "start"),
                said(field, "latestStart"),
                said(field, "earliestEnd"),
                said(field, "end"));
    String doubted = span.edtf().toString().replaceAll("(\\d)(?=/|$)", "$1?");
    return new When(
        Edtf.parse(doubted),
        wording,
        When.Basis.BOUNDED,
        "The outermost days are kept; the wording says between which it began and ended.");
  }

  private static String said(Function<String, @Nullable String> field, String name) {
    String value = field.apply(name);
    return value == null ? "?" : value;
  }
}
