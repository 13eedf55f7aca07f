package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.datedrecord.view.FactView;

/// The lines of Timesketch: a JSON object for each point in time.
public final class TimesketchJsonl implements FactsFormat {

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    long left = 0;
    for (FactView fact : facts) {
      List<Map<String, Object>> rows = TimesketchRows.of(head, fact);
      left += rows.isEmpty() ? 1 : 0;
      for (Map<String, Object> row : rows) {
        out.append(JsonText.of(row)).append('\n');
      }
    }
    if (left > 0) {
      out.append(JsonText.of(TimesketchRows.left(head, left))).append('\n');
    }
  }
}
