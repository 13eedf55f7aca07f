/// How the embedded record is saved and brought back, by commands of the operator.
///
/// Open [org.datedrecord.backup.BackupCommands] first.
@NullMarked
package org.datedrecord.backup;

import org.jspecify.annotations.NullMarked;
