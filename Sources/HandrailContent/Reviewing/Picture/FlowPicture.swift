import HandrailCore

/// A flow as a picture shows it: steps in boxes by section, shared flows as boxes with steps of
/// their own, and the ways between them.
///
/// It is a value without a form; Mermaid, DOT and indented text are made from it. What would only
/// be clutter is left out: voices, and other honest answers that lead nowhere special.
public struct FlowPicture: Hashable, Sendable {
  /// Tells the things of a picture apart, also where a shared flow stands in it twice.
  public enum ID: Hashable, Sendable {
    /// Where the flow starts.
    case start
    /// A step, by the steps around it.
    case step(AnswerPath)
    /// An ending, or where a shared flow is done.
    case end(AnswerPath)
    /// A target that nothing has.
    case lost(AnswerPath)
    /// A section's box.
    case section(SectionID)
    /// The box of a step that goes through a shared flow.
    case box(AnswerPath)
  }

  /// Something in the picture.
  public enum Item: Hashable, Sendable {
    case node(Node)
    case box(Box)
  }

  /// A step, an ending, or a place where ways begin.
  public struct Node: Hashable, Sendable {
    /// How it is drawn.
    public enum Look: Hashable, Sendable {
      case start
      case question
      /// A page to read.
      case message
      case review
      /// The summary of a repeat, from which one more can be added.
      case summary
      /// A shared flow that is not drawn again inside itself, or that is not there.
      case closedBox
      /// Where a shared flow goes back to the flow that uses it.
      case done
      case ending
      /// A target that nothing has.
      case lost
    }

    /// Tells it from others.
    public var id: ID
    /// What it is called.
    public var words: String
    /// How it is drawn.
    public var look: Look
    /// The ways on from it.
    public var arrows: [Arrow] = []
  }

  /// Things that belong together.
  public struct Box: Hashable, Sendable {
    /// Tells it from others.
    public var id: ID
    /// What it is called.
    public var words: String
    /// What is in it, in the order of the file.
    public var items: [Item]
  }

  /// A way on.
  public struct Arrow: Hashable, Sendable {
    /// When it is taken.
    public var when: BranchWords
    /// Where it leads, as its author calls it.
    public var target: String
    /// The node at which it arrives: for a shared flow its first step.
    public var arrival: ID
  }

  /// The flow's name.
  public var name: FlowID
  /// The start, the boxes and steps, and the endings, in reading order.
  public var items: [Item]
}

extension FlowPicture {
  /// Every node, in reading order.
  public var nodes: [Node] { items.flatMap(\.nodes) }
}

extension FlowPicture.Item {
  /// The node, or those in the box.
  fileprivate var nodes: [FlowPicture.Node] {
    switch self {
    case .node(let node): [node]
    case .box(let box): box.items.flatMap(\.nodes)
    }
  }
}
