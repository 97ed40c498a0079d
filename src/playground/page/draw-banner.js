/** Says what the answers are made from: the dataset, and templates when there is no model. */
export function drawBanner(dataset, model, banner) {
  dataset.textContent =
    banner === null
      ? 'A local Slack workspace. Nothing leaves this machine.'
      : `${banner.frameworks} frameworks, ${banner.sources} sources. Dataset ${banner.version}, as of ${banner.asOf}.`;
  model.hidden = banner?.model === true;
  model.textContent =
    'No model configured: words come from templates, and this version does not use one yet.';
}
