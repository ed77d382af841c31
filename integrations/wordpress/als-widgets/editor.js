// The block in the editor: a look at what readers get, and its choices. No build step: WordPress has all that it needs.
(({ blockEditor, blocks, components, element, i18n, serverSideRender }, { languages, regions, settings }) => {
  const el = element.createElement;
  const { __ } = i18n;
  const { Disabled, Notice, PanelBody, SelectControl } = components;

  const optionsOf = (names, none) => [
    { value: '', label: none },
    ...Object.entries(names).map(([value, label]) => ({ value, label })),
  ];
  const levels = Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((level) => [level, level]));
  const audiences = {
    worried: __('People who worry about symptoms', 'als-widgets'),
    diagnosed: __('People who have ALS', 'als-widgets'),
    carer: __('People who care for somebody', 'als-widgets'),
  };

  function Edit({ attributes, setAttributes }) {
    const select = (name, label, options, help) =>
      el(SelectControl, {
        label,
        help,
        options,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      });
    return el(
      'div',
      blockEditor.useBlockProps(),
      el(
        blockEditor.InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('For your readers', 'als-widgets') },
          select('region', __('Country', 'als-widgets'), optionsOf(regions, __('As in the settings', 'als-widgets'))),
          select('lang', __('Language', 'als-widgets'), optionsOf(languages, __('As in the settings', 'als-widgets'))),
          attributes.element !== 'overview' &&
            select(
              'audience',
              __('Whom it is for', 'als-widgets'),
              optionsOf(audiences, __('Not said', 'als-widgets')),
            ),
          select(
            'heading_level',
            __('Level of its heading', 'als-widgets'),
            optionsOf(levels, __('2, below the title of the page', 'als-widgets')),
          ),
        ),
      ),
      !attributes.region &&
        !settings.region &&
        el(
          Notice,
          { status: 'warning', isDismissible: false },
          __(
            'No country is chosen: readers see words in the place of an emergency number. Choose it here, or for all under Settings > ALS widgets.',
            'als-widgets',
          ),
        ),
      // As long as it is in the page, it would be hard to write around.
      el(
        'div',
        { style: { maxHeight: '30em', overflow: 'auto' } },
        el(Disabled, null, el(serverSideRender, { block: 'als-widgets/widget', attributes })),
      ),
    );
  }

  blocks.registerBlockType('als-widgets/widget', { edit: Edit, save: () => null });
})(window.wp, window.alsWidgets);
