package org.datedrecord.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.foreign.ForeignReader;
import org.datedrecord.foreign.Item;
import org.datedrecord.foreign.ItemEdits;
import org.datedrecord.foreign.Taker;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.RefusalProblems;
import org.datedrecord.model.Refused;
import org.datedrecord.syntax.Unfit;

/// A file of another format, item by item.
final class ItemFeed implements Feed {

  private static final int NOTES = 20;
  private static final int SOURCES = 10_000;

  /// A change costs about so much beside its words.
  private static final int EDIT = 500;

  private final UUID timeline;
  private final ForeignReader reader;
  private final InputStream in;
  private final ItemEdits edits;
  private final List<String> notes = new ArrayList<>();

  /// The sources that were registered last. Their ids are made of all that is said of them, so that
  /// to register one again is the same, and need not be asked.
  private final Map<UUID, Boolean> registered =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
          return size() > SOURCES;
        }
      };

  ItemFeed(UUID timeline, ForeignReader reader, ItemEdits edits, InputStream in) {
    this.timeline = timeline;
    this.reader = reader;
    this.edits = edits;
    this.in = in;
  }

  @Override
  public UUID timeline() {
    return timeline;
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void into(Import running) throws IOException {
    reader.read(
        in,
        new Taker() {
          @Override
          public void take(Item item) throws IOException {
            running.take(read(item));
          }

          @Override
          public void reject(Rejection rejection) throws IOException {
            running.take(
                Read.of(rejection.place(), malformed(rejection.field(), rejection.reason())));
          }

          @Override
          public void note(String words) {
            if (notes.size() < NOTES && !notes.contains(words)) {
              notes.add(words);
            }
          }
        });
  }

  private Read read(Item item) {
    try {
      List<Edit> all = edits.of(item);
      return Read.of(item.place(), weight(item, all), fresh(item, all));
    } catch (Unfit e) {
      return Read.of(item.place(), malformed(e.field(), e.reason()));
    } catch (Refused e) {
      return Read.of(item.place(), RefusalProblems.of(e.refusal()));
    }
  }

  /// The edits without sources that were registered a moment ago. An item that is itself a source
  /// is always asked for.
  private List<Edit> fresh(Item item, List<Edit> all) {
    return item instanceof Item.Work
        ? all
        : all.stream()
            .filter(edit ->
                !(edit instanceof RegisterSource source)
                    || registered.putIfAbsent(source.sourceId(), true) == null)
            .toList();
  }

  private static int weight(Item item, List<Edit> all) {
    return EDIT * all.size() + (item instanceof Item.Event event ? event.statement().length() : 0);
  }

  private static Problem malformed(String field, String reason) {
    return field.isEmpty()
        ? Problem.of(ProblemType.MALFORMED, reason)
        : Problem.at(ProblemType.MALFORMED, "/" + field, ProblemType.MALFORMED.word(), reason);
  }
}
