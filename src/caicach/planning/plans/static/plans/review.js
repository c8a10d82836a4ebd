/* The review by keyboard, and links that move one pane without losing the others. Everything here works by plain links
   and forms too. */
(function () {
  "use strict";

  var review = document.querySelector("[data-review]");
  if (!review) {
    return;
  }
  var here = null;

  function scrollWithin(element) {
    var pane = element.closest(".pane");
    if (!pane || getComputedStyle(pane).overflowY === "visible") {
      element.scrollIntoView({ block: "center" });
      return;
    }
    function look() {
      element.scrollIntoView({ block: element.offsetHeight > pane.clientHeight * 0.7 ? "start" : "center" });
    }
    /* Sizes of parts not drawn yet are estimates: look again once they are drawn. */
    look();
    requestAnimationFrame(look);
  }

  function point(element, focus) {
    if (!element) {
      return;
    }
    open(element.closest(".pane"));
    var pane = element.closest(".pane");
    pane.querySelectorAll(".is-here").forEach(function (old) {
      old.classList.remove("is-here");
    });
    element.classList.add("is-here");
    scrollWithin(element);
    if (focus) {
      element.focus({ preventScroll: true });
    }
  }

  /* A card, and in the document the lines it was read from */
  function go(card) {
    here = card;
    point(card, true);
    var line = document.getElementById("l" + card.dataset.lines);
    if (!line || isPhone()) {
      return;
    }
    point(line, false);
    var last = Math.min(Number(card.dataset.last), Number(card.dataset.lines) + 80);
    for (var number = Number(card.dataset.lines) + 1; number <= last; number += 1) {
      line = document.getElementById("l" + number);
      if (line) {
        line.classList.add("is-here");
      }
    }
  }

  /* Phone: one pane at a time */
  var tabs = document.querySelectorAll(".review-tabs a");
  function isPhone() {
    return window.matchMedia("(max-width: 760px)").matches;
  }
  function open(pane) {
    if (!pane) {
      return;
    }
    review.querySelectorAll(".pane").forEach(function (other) {
      other.classList.toggle("is-open", other === pane);
    });
    tabs.forEach(function (tab) {
      if (tab.hash === "#" + pane.id) {
        tab.setAttribute("aria-current", "true");
      } else {
        tab.removeAttribute("aria-current");
      }
    });
  }
  review.classList.add("is-tabbed");
  open(document.getElementById(location.hash.slice(1)) ? document.getElementById(location.hash.slice(1)).closest(".pane") : document.getElementById("plan"));
  tabs.forEach(function (tab) {
    tab.addEventListener("click", function (event) {
      event.preventDefault();
      open(document.getElementById(tab.hash.slice(1)));
    });
  });

  /* Links between the panes */
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (!link || link.closest(".review-tabs")) {
      return;
    }
    if (link.hasAttribute("data-next") && queue().length) {
      event.preventDefault();
      step(1);
      return;
    }
    var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target || !review.contains(target)) {
      return;
    }
    event.preventDefault();
    if (target.classList.contains("pane")) {
      open(target);
      target.focus();
    } else if (target.matches(".item, .finding")) {
      go(target);
    } else {
      point(target, target.matches("[tabindex]"));
    }
    history.replaceState(null, "", link.hash);
  });

  /* Next and previous: open errors and warnings, then doubtful items; each pane from top to bottom */
  function all(selector) {
    return Array.prototype.slice.call(review.querySelectorAll(selector));
  }
  function queue() {
    return all(".finding[data-state=open]:not([data-severity=info])").concat(all(".item[data-doubtful]"));
  }
  function step(by) {
    var waiting = queue();
    if (!waiting.length) {
      var publish = document.querySelector("[data-publish]");
      if (publish) {
        publish.focus();
      }
      return;
    }
    var position = waiting.indexOf(here);
    if (position < 0 && here && here.isConnected) {
      /* The one just settled left the queue: go on from its place. */
      position = waiting.findIndex(function (other) {
        return here.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
      });
      position = position < 0 ? (by > 0 ? -1 : 0) : by > 0 ? position - 1 : position;
    }
    var next = waiting[(position + by + waiting.length) % waiting.length];
    if (next.hidden) {
      show("");
    }
    go(next);
  }
  /* The item read from a line: the one that takes in the fewest lines, else the document itself. */
  function itemAt(line) {
    var there = all(".item[data-lines]").filter(function (item) {
      return Number(item.dataset.lines) <= line && line <= Number(item.dataset.last);
    });
    there.sort(function (one, other) {
      return one.dataset.last - one.dataset.lines - (other.dataset.last - other.dataset.lines);
    });
    return there[0] || review.querySelector(".item-document");
  }
  var goesOn = false;
  function act(name) {
    var card = document.activeElement.closest(".item, .finding") || here;
    if (!card || !card.isConnected) {
      return;
    }
    if (name === "edit" && card.matches(".finding")) {
      card = itemAt(Number(card.dataset.lines));
    }
    here = card;
    var button = card.querySelector("[data-act=" + name + "]");
    if (button) {
      goesOn = name === "confirm" || name === "dismiss";
      button.click();
    }
  }
  /* Add an item of the kind one stands at, from its line; adding nothing leads back there. */
  var cameFrom = null;
  function add() {
    var group = here && here.isConnected && here.closest(".group");
    var link = (group || review).querySelector("[data-add]") || review.querySelector("[data-add]");
    if (link) {
      link.click();
    }
  }
  document.addEventListener("click", function (event) {
    var close = event.target.closest("[data-close]");
    if (close && close.closest("[data-review]")) {
      event.preventDefault();
      var form = close.closest(".item-editing");
      var slot = document.createElement("div");
      slot.id = form.id;
      form.replaceWith(slot);
      here = cameFrom;
      point(here, true);
    }
  });
  var keys = {
    j: function () { step(1); },
    n: function () { step(1); },
    k: function () { step(-1); },
    p: function () { step(-1); },
    c: function () { act("confirm"); },
    d: function () { act("dismiss"); },
    e: function () { act("edit"); },
    a: add,
  };
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      var cancel = event.target.closest(".item-editing");
      cancel = cancel && cancel.querySelector("[data-act=cancel]");
      if (cancel) {
        cancel.click();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) {
      return;
    }
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  document.querySelectorAll(".review-keys [data-key]").forEach(function (button) {
    button.addEventListener("click", function () {
      keys[button.dataset.key]();
    });
  });

  document.addEventListener("submit", function (event) {
    if (event.target.closest(".item, .finding") && event.target.querySelector("[required]")) {
      goesOn = true;
    }
  });

  /* A card that came anew takes the place of the one that was worked on. Until it has settled it wears the old one's
     attributes. */
  document.addEventListener("htmx:afterSettle", function (event) {
    var swapped = event.detail.elt;
    if (!swapped || !swapped.id) {
      return;
    }
    var card = document.getElementById(swapped.id);
    if (card && card.matches(".item, .finding") && !swapped.hasAttribute("hx-swap-oob")) {
      var line = card.querySelector("[data-line]");
      if (line) {
        cameFrom = here;
        if (!line.value && here && here.dataset.lines && here.closest(".group") === card.closest(".group")) {
          line.value = here.dataset.lines;
        }
      }
      here = card;
      var settled = goesOn && !card.querySelector("form [required]");
      goesOn = false;
      if (settled) {
        /* Settled by key: on to the next one, once the rest of the answer has its place too. */
        setTimeout(step, 0, 1);
        return;
      }
      var first = card.querySelector("textarea, input:not([type=hidden]), select");
      if (first && (card.matches(".item-editing") || first.hasAttribute("required"))) {
        first.focus({ preventScroll: true });
        scrollWithin(card);
      } else {
        card.focus({ preventScroll: true });
      }
    }
  });

  /* Show one severity */
  var filter = document.querySelector("[data-filter]");
  function show(severity) {
    filter.querySelectorAll("button").forEach(function (other) {
      var on = other.dataset.severity === severity;
      other.classList.toggle("chip-on", on);
      other.setAttribute("aria-pressed", String(on));
    });
    all(".finding, .finding-group").forEach(function (finding) {
      finding.hidden = Boolean(severity) && finding.dataset.severity !== severity;
    });
  }
  if (filter) {
    filter.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (button) {
        show(button.dataset.severity);
      }
    });
  }

  if (location.hash) {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && review.contains(target) && !target.classList.contains("pane")) {
      if (target.matches(".item, .finding")) {
        go(target);
      } else {
        point(target, true);
      }
    }
  }
})();
