package org.datedrecord.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where the edits of an import come from.
interface Feed {

  /// The timeline that they are of.
  ///
  /// @throws org.datedrecord.http.Unanswerable if there is none
  UUID timeline();

  /// Hands over all there is, one after another.
  ///
  /// @throws org.datedrecord.http.Unanswerable if not all of it could be read
  void into(Import running) throws IOException;

  /// What the file has beside what is read of it, in words.
  default List<String> notes() {
    return List.of();
  }

  /// A file of edits, one on each line.
  record OfLines(LineReader reader, Lines lines) implements Feed {

    @Override
    public UUID timeline() {
      return reader.timeline();
    }

    @Override
    public void into(Import running) throws IOException {
      for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        running.take(reader.read(next.get()));
      }
    }
  }
}
