import 'als-widgets/elements/als-symptom-check.js';
import { mount } from 'svelte';
import { createApp } from 'vue';
import './angular';
import './preact';
import './react';
import Svelte from './page.svelte';
import Vue from './page.vue';

createApp(Vue).mount('#vue');
mount(Svelte, { target: document.querySelector('#svelte')! });
