package org.datedrecord.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.datedrecord.model.Term;

/// What changed in a text, word by word: the stretches that stayed, went and came, in the order in
/// which they are read. One space belongs between each two.
public record Redline(List<Piece> pieces) {

  /// One stretch of words.
  public record Piece(Kind kind, String words) {}

  /// What became of a stretch.
  public enum Kind implements Term {
    KEPT,
    REMOVED,
    ADDED
  }

  /// A single word that stayed between two changes only makes them harder to read.
  private static final int ISLAND = 1;

  /// The difference between two texts, by words. Either may be empty.
  public static Redline between(String from, String to) {
    List<String> old = words(from);
    List<String> now = words(to);
    Drawing drawing = new Drawing(old, now);
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      drawing.change(
          delta.getSource().getPosition(),
          delta.getSource().getPosition() + delta.getSource().size(),
          delta.getTarget().getPosition() + delta.getTarget().size());
    }
    return drawing.finished();
  }

  /// One text in the place of another that it has nothing to do with.
  public static Redline whole(String from, String to) {
    List<Piece> pieces = new ArrayList<>();
    add(pieces, Kind.REMOVED, words(from));
    add(pieces, Kind.ADDED, words(to));
    return new Redline(pieces);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static void add(List<Piece> pieces, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join(" ", words)));
    }
  }

  /// Draws change after change, each of which is held back until it is known that the next one does
  /// not belong to it.
  private static final class Drawing {

    private final List<String> old;
    private final List<String> now;
    private final List<Piece> pieces = new ArrayList<>();
    private int oldDrawn;
    private int nowDrawn;
    private int oldFrom = -1;
    private int oldTo;
    private int nowTo;

    Drawing(List<String> old, List<String> now) {
      this.old = old;
      this.now = now;
    }

    void change(int from, int to, int nowEnd) {
      if (oldFrom < 0) {
        oldFrom = from;
      } else if (from - oldTo > ISLAND) {
        draw();
        oldFrom = from;
      }
      oldTo = to;
      nowTo = nowEnd;
    }

    Redline finished() {
      if (oldFrom >= 0) {
        draw();
      }
      add(pieces, Kind.KEPT, old.subList(oldDrawn, old.size()));
      return new Redline(List.copyOf(pieces));
    }

    private void draw() {
      int kept = oldFrom - oldDrawn;
      add(pieces, Kind.KEPT, old.subList(oldDrawn, oldFrom));
      add(pieces, Kind.REMOVED, old.subList(oldFrom, oldTo));
      add(pieces, Kind.ADDED, now.subList(nowDrawn + kept, nowTo));
      oldDrawn = oldTo;
      nowDrawn = nowTo;
    }
  }
}
