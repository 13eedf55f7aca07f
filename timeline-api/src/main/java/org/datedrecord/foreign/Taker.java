package org.datedrecord.foreign;

import java.io.IOException;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.syntax.Unfit;
import org.datedrecord.syntax.Unread;
import org.datedrecord.time.UnreadableDate;
import org.jspecify.annotations.Nullable;

/// Who is handed what a file holds, item by item. Each is taken or rejected once.
public interface Taker extends Unread {

  /// Takes an item.
  void take(Item item) throws IOException;

  /// How an item is made; none where it turns out to be no item.
  @FunctionalInterface
  interface Making {
    @Nullable Item make();
  }

  /// Takes what is made, or rejects it for the reason why it cannot be.
  default void attempt(long place, Making making) throws IOException {
    @Nullable Item item;
    try {
      item = making.make();
    } catch (Unfit e) {
      reject(new Rejection(place, e.field(), e.reason()));
      return;
    } catch (UnreadableDate e) {
      reject(new Rejection(place, "date", String.valueOf(e.getMessage())));
      return;
    } catch (Refused e) {
      reject(new Rejection(place, fieldOf(e.refusal()), e.refusal().message()));
      return;
    }
    if (item != null) {
      take(item);
    }
  }

  private static String fieldOf(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Missing r -> r.field();
      case Refusal.TooLong r -> r.field();
      case Refusal.Malformed r -> r.field();
      default -> "";
    };
  }
}
