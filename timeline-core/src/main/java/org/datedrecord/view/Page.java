package org.datedrecord.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param moment what it was read from
/// @param next where the list goes on; none at its end
/// @param prev where the part before it ends; none at its beginning
public record Page<T>(
    List<T> items, Moment moment, Paging.@Nullable Place next, Paging.@Nullable Place prev) {}
