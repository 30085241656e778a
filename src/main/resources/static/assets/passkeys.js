// Passkeys: asks the browser for a key and sends its answer with the form. Without this file the forms stay hidden.
const able = Boolean(window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON);
document.querySelectorAll("[data-unable]").forEach(note => { note.hidden = able; });
for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", async event => {
    if (form.elements.answer.value) return;
    event.preventDefault();
    form.querySelector("[data-failed]").hidden = true;
    try {
      const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
      const response = await fetch(form.dataset.options, { method: "POST", body });
      if (!response.ok) throw new Error(response.status);
      const options = await response.json();
      const key = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.answer.value = JSON.stringify(key.toJSON());
      form.submit();
    } catch {
      form.querySelector("[data-failed]").hidden = false;
    }
  });
}
