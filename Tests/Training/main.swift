import Foundation
import HandrailAsk
import HandrailContent
import HandrailCore

do {
  try Trainer(arguments: Array(CommandLine.arguments.dropFirst())).run()
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
