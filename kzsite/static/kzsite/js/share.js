// Buttons beside the texts that are ready to be copied. Without this script the texts stand on the page all the same.

// Copies `text` and says so: aloud in `told`, and by a tick on the button until the next one is pressed.
export async function copy(text, button, told) {
  document.querySelectorAll("[data-done]").forEach((one) => one.removeAttribute("data-done"));
  told.textContent = "";
  try {
    await navigator.clipboard.writeText(text);
    button.dataset.done = "";
    return true;
  } catch {
    return false; // the reader refused, or the connection is not secure
  }
}

// The system's own sheet, which the reader may close again.
export function handOn(data) {
  navigator.share(data).catch(() => {});
}

for (const part of document.querySelectorAll("[data-share]")) {
  const told = part.querySelector("[role=status]");
  part.querySelectorAll(".share__do").forEach((one) => (one.hidden = false));
  const hand = part.querySelector("[data-hand-on]");
  hand.parentElement.hidden = !navigator.share;
  hand.addEventListener("click", () => handOn({ title: document.title, url: location.href }));
  for (const button of part.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      const done = await copy(button.dataset.copy, button, told);
      told.textContent = done ? part.dataset.copied : part.dataset.failed;
    });
  }
}
