// A convenience only: "/" moves to the search box.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const box = document.querySelector("[data-search]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || !box?.offsetParent) return;
  event.preventDefault();
  box.focus();
});
