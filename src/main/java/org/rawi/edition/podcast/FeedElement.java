package org.rawi.edition.podcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a feed whose children are set by name; children of other names are left alone. */
record FeedElement(Element element) {

  /** Gives the child this text; without text there is no such child. */
  void text(String namespace, String name, String text) {
    if (text.isEmpty()) {
      find(namespace, name).ifPresent(element::removeChild);
    } else {
      child(namespace, name).element.setTextContent(text);
    }
  }

  /** Gives children of this name these texts, in order, instead of those they had. */
  void texts(String namespace, String name, List<String> texts) {
    for (Optional<Element> old = find(namespace, name);
        old.isPresent();
        old = find(namespace, name)) {
      element.removeChild(old.get());
    }
    for (String text : texts) {
      Element made = create(namespace, name);
      made.setTextContent(text);
      element.appendChild(made);
    }
  }

  /**
   * Gives the child these attributes.
   *
   * @param attributes names and values in turn
   */
  void attributes(String namespace, String name, String... attributes) {
    set(child(namespace, name).element, attributes);
  }

  private static void set(Element child, String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      child.setAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /** The channel's Atom link of this relation; other links stay as they are. */
  void link(String relation, String address, String... attributes) {
    Predicate<Element> same = link -> link.getAttribute("rel").equals(relation);
    Element link =
        find(FeedDocument.ATOM, "atom:link", same)
            .orElseGet(() -> beforeItems(FeedDocument.ATOM, "atom:link"));
    set(link, "href", address, "rel", relation);
    set(link, attributes);
  }

  /** Address of the channel's Atom link of this relation. */
  Optional<String> linked(String relation) {
    return find(FeedDocument.ATOM, "atom:link", l -> l.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"));
  }

  /** The child, made if it is not there: before the items, if there are any. */
  FeedElement child(String namespace, String name) {
    return new FeedElement(find(namespace, name).orElseGet(() -> beforeItems(namespace, name)));
  }

  private Element beforeItems(String namespace, String name) {
    Element made = create(namespace, name);
    @Nullable Node first = items().isEmpty() ? null : items().get(0);
    element.insertBefore(made, first);
    return made;
  }

  /** Text of a child; empty if there is none. */
  String textOf(String namespace, String name) {
    return find(namespace, name).map(Node::getTextContent).orElse("").strip();
  }

  /** Attribute of a child; empty if there is none. */
  String attributeOf(String namespace, String name, String attribute) {
    return find(namespace, name).map(child -> child.getAttribute(attribute)).orElse("").strip();
  }

  List<Element> items() {
    return children().stream().filter(child -> child.getNodeName().equals("item")).toList();
  }

  private Optional<Element> find(String namespace, String name) {
    return find(namespace, name, child -> true);
  }

  private Optional<Element> find(String namespace, String name, Predicate<Element> which) {
    String local = name.substring(name.indexOf(':') + 1);
    return children().stream()
        .filter(child -> local.equals(child.getLocalName()))
        .filter(child -> namespace.equals(Optional.ofNullable(child.getNamespaceURI()).orElse("")))
        .filter(which)
        .findFirst();
  }

  private List<Element> children() {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  Element create(String namespace, String name) {
    return element.getOwnerDocument().createElementNS(namespace.isEmpty() ? null : namespace, name);
  }
}
