/* Small comforts; every page works without them. */
(function () {
  "use strict";

  document.addEventListener("keydown", function (event) {
    if (event.key === "k" && (event.ctrlKey || event.metaKey)) {
      var search = document.querySelector("[data-shortcut=k]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    if (event.key === "Escape") {
      document.querySelectorAll("details[data-menu][open]").forEach(function (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });

  document.addEventListener("click", function (event) {
    document.querySelectorAll("details[data-menu][open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    var back = event.target.closest("[data-back]");
    if (back) {
      history.back();
    }
  });

  /* A form that was sent cannot be sent again by an impatient second click. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.method === "post" && !form.hasAttribute("hx-post")) {
      form.dataset.sent = "1";
    }
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  function enliven(root) {
    root.querySelectorAll("[data-back]").forEach(function (button) {
      button.hidden = history.length < 2;
    });
    var wrong = root.querySelector("[data-focus]");
    if (wrong) {
      wrong.focus();
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    enliven(document);
  });
  document.addEventListener("htmx:afterSwap", function (event) {
    enliven(event.target);
  });
  /* Answers that say what is wrong (403, 409, 422, 429) are shown, not swallowed. */
  document.addEventListener("htmx:beforeSwap", function (event) {
    if ([403, 409, 422, 429].indexOf(event.detail.xhr.status) !== -1) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
})();
