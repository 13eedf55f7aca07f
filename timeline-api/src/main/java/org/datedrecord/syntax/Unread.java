package org.datedrecord.syntax;

import java.io.IOException;

/// Who is told of what a file holds and could not be read.
public interface Unread {

  /// Is told that there is an item of which nothing can be made.
  void reject(Rejection rejection) throws IOException;

  /// Is told of something in the file that is no item, and is left out.
  void note(String words);

  /// Why an item is none.
  ///
  /// @param place the line in which it begins, or which item of the file it is, from 1
  /// @param field the part of it that is at fault; empty where it is all of it
  record Rejection(long place, String field, String reason) {}
}
