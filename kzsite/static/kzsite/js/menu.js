// The main menu scrolls on a phone: an entry that gets the focus comes wholly into sight, not only its edge.
document.querySelector(".nav")?.addEventListener("focusin", (event) => {
  event.target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
