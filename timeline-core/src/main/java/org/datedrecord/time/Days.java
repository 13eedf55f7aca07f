package org.datedrecord.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// stub.
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}
