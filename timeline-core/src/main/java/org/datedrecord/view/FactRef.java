package org.datedrecord.view;

import java.util.UUID;
import org.datedrecord.model.Lifecycle;

/// A fact as it is shown where something else refers to it.
public record FactRef(UUID id, String timeline, String title, WhenView when, Lifecycle lifecycle) {}
