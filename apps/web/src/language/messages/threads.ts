import { defineMessages } from '../define.js';

export default defineMessages({});
