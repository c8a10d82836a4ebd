/* Dropping a file onto the form; without this the ordinary choice of a file does the same. */
(function () {
  "use strict";

  var form = document.querySelector("[data-upload]");
  if (!form) {
    return;
  }
  var drop = form.querySelector("[data-drop]");
  var input = form.querySelector("input[type=file]");
  var chosen = form.querySelector("[data-chosen]");

  form.classList.add("is-scripted");
  function show() {
    var file = input.files[0];
    chosen.textContent = file ? file.name + " · " + Math.max(1, Math.round(file.size / 1024)).toLocaleString("vi-VN") + " KB" : "";
  }
  ["dragenter", "dragover"].forEach(function (name) {
    drop.addEventListener(name, function (event) {
      event.preventDefault();
      drop.classList.add("is-over");
    });
  });
  ["dragleave", "drop"].forEach(function (name) {
    drop.addEventListener(name, function (event) {
      event.preventDefault();
      drop.classList.remove("is-over");
    });
  });
  drop.addEventListener("drop", function (event) {
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      show();
      form.querySelector("button[type=submit]").focus();
    }
  });
  input.addEventListener("change", show);
})();
