package org.datedrecord.edit;

import org.datedrecord.view.Reader;

/// A class of the write side that looks at the read side, so that the guard of the house is seen to
/// notice it.
public record PlantedEdit(Reader reader) {}
