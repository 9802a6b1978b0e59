import PAHost

extension BooksFolder {
  /// Removes the hidden files and folders that a process which was stopped left in the journal and beside
  /// the documents: none of them was ever a record.
  ///
  /// What cannot be looked at or removed is left: it stops nothing, and is tried again by the next command.
  ///
  /// - Returns: How many were removed.
  public func sweep() -> Int {
    var folders = [path]
    for folder in ["\(path)/journal", "\(path)/out"] {
      folders.append(folder)
      let inner = (try? Files.namesIfAny(in: folder)) ?? []
      folders += inner.filter { $0.first != "." }.map { "\(folder)/\($0)" }
    }
    // What is no folder has nothing in it.
    return folders.reduce(0) { count, folder in count + ((try? Files.sweep(folder)) ?? 0) }
  }
}
