import Foundation
import HandrailCore
import HandrailStore
import Synchronization

/// What a kiosk needs before it asks anybody anything.
struct Opened: Sendable {
  /// The content, read and checked.
  var content: Result<KioskContent.Content, KioskContent.Refused>
  /// The records, or why they could not be opened.
  var records: Result<VisitStore, any Error>
}

/// Reads the content and opens the records beside the first page.
///
/// The loop looks in from time to time, and waits only when a person wants what is not there yet.
final class Opening: Sendable {
  private let opened = Mutex<Opened?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins at once, on a thread of its own.
  init(_ open: @escaping @Sendable () -> Opened) {
    let thread = Thread { [self] in
      let result = open()
      opened.withLock { $0 = result }
      isDone.signal()
    }
    // Reading YAML and playing walks recurse deeper than the half mebibyte of a second thread.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// What was opened, if it is there by now.
  var result: Opened? { opened.withLock { $0 } }

  /// Waits until everything is there.
  func wait() -> Opened? {
    if result == nil { isDone.wait() }
    return result
  }
}
