import { Logger } from '@nestjs/common';

// What the parts under test log would hide what the tests say.
Logger.overrideLogger(false);
