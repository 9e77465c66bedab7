// The seat calculator counts while the reader types: it fetches the address that the form would lead to.
// Without this script the button does the same.
const form = document.querySelector("[data-seats-form]");
const result = document.querySelector("[data-seats-result]");
const status = document.querySelector("[data-seats-status]");
const PAUSE = 350; // milliseconds without a key before the server is asked
let timer = 0;
let asked = null;

function address() {
  return `${form.action}?${new URLSearchParams(new FormData(form))}`;
}

async function count() {
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  const url = address();
  result.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-seats-result]");
    if (signal.aborted) return;
    if (!fresh) throw new Error(`no result at ${url}`);
    result.replaceChildren(...fresh.childNodes);
    showErrors(page);
    history.replaceState(null, "", url);
    status.textContent = result.querySelector("[role=alert], title")?.textContent ?? "";
    result.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name !== "AbortError") form.submit(); // the page itself says what is wrong
  }
}

// Errors stand behind their boxes; the boxes stay, so that the caret does.
function showErrors(page) {
  for (const box of form.querySelectorAll(".seats__box")) {
    const input = box.querySelector("input");
    const fresh = page.getElementById(input.id);
    box.querySelector(".errorlist")?.remove();
    const errors = fresh?.closest(".seats__box").querySelector(".errorlist");
    if (errors) box.append(errors);
    for (const name of ["aria-invalid", "aria-describedby"]) {
      if (fresh?.hasAttribute(name)) input.setAttribute(name, fresh.getAttribute(name));
      else input.removeAttribute(name);
    }
  }
}

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(count, PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  count();
});
