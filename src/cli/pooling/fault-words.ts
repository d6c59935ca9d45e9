import type { Fault } from '../../domain/pooling/read-fields.ts';

/** One line for one fault of a file, its place first: `requests[3].windows[0].to: must be from 0 to 48, not 50`. */
export function faultInWords(fault: Fault): string {
  return `${fault.path === '' ? 'the file' : fault.path}: ${whatIsWrong(fault)}`;
}

function whatIsWrong({ code, least, most, found }: Fault): string {
  switch (code) {
    case 'not-an-object':
      return 'must be an object, { … }';
    case 'not-a-list':
      return 'must be a list, [ … ]';
    case 'not-text':
      return 'must be text';
    case 'empty':
      return 'must not be empty';
    case 'too-long':
      return `must have at most ${most} characters, not ${found}`;
    case 'not-a-number':
      return 'must be a number';
    case 'not-whole':
      return `must be a whole number, not ${found}`;
    case 'out-of-range':
      return `must be from ${least} to ${most}, not ${found}`;
    case 'wrong-format':
      return 'is not the format that is expected here';
    case 'wrong-length':
      return `must have ${least} items, not ${found}`;
    case 'duplicate-id':
      return `${JSON.stringify(found)} is the id of an earlier record too`;
    case 'avoids-itself':
      return 'names the request itself';
    case 'window-empty':
      return 'ends before it begins: from must be less than to';
    case 'fewer-than-least':
      return `must be at least minSeats, ${least}, not ${found}`;
    case 'not-one-place':
      return 'must have either a venue or a home';
  }
}
