export const id = "store-schema-entries-promotionEntry";
export const ids = ["store-schema-entries-promotionEntry"];
export const modules = {

/***/ 6893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ renderFault),
/* harmony export */   i: () => (/* binding */ renderPath)
/* harmony export */ });
/** Renders a fault the way compilers do: `store.yml:3:5: message`. */
function renderFault(fileName, { line, column, message }) {
    return `${fileName}:${String(line)}:${String(column)}: ${message}`;
}
/** Renders a path the way code has it: `promotions[0].rules[1].stop`. */
function renderPath(path) {
    return path
        .map((key, at) => typeof key === 'number' ? `[${String(key)}]` : `${at === 0 ? '' : '.'}${String(key)}`)
        .join('');
}


/***/ }),

/***/ 801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ codeEntry)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3619);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);
/* harmony import */ var _leaves_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1285);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3047);





/**
 * Describes a coupon code. The platform cannot change one: it can only be deleted and created again.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions/coupon-codes
 */
const codeEntry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entry */ .f_)({
    code: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[a-zA-Z0-9_ -]{1,50}$/, {
        error: 'must be 1 to 50 letters, digits, blanks, _ or -',
    })), { meaning: 'code' }), 'What customers type in'),
    max_uses: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, 0), '0 for no limit'),
    max_uses_per_customer: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9, 0), '0 for no limit'),
    schedule: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entry */ .f_)({
        valid_from: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_times_js__WEBPACK_IMPORTED_MODULE_5__/* .instant */ .uR), 'From when on the code works'),
        valid_until: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_times_js__WEBPACK_IMPORTED_MODULE_5__/* .instant */ .uR)), 'Until when the code works. null for no end'),
    })), 'When the code works'),
}, ['id', 'created', 'current_uses', 'promotion_id']);


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ locationEntry)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3759);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);
/* harmony import */ var _leaves_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1285);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3047);





const hours = {
    opening: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_times_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOfDay */ .rb, '00:00'), 'When it opens, such as 08:00'),
    closing: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_times_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOfDay */ .rb, '00:00'), 'When it closes, such as 18:00'),
};
const day = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)({
    open: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false), 'Whether it is open on that day'),
    ...hours,
});
const operatingHours = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)({
    sunday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Sundays'),
    monday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Mondays'),
    tuesday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Tuesdays'),
    wednesday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Wednesdays'),
    thursday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Thursdays'),
    friday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Fridays'),
    saturday: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(day), 'Hours on Saturdays'),
});
const address = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)({
    address1: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'Street and number'),
    address2: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq), 'Second line of the address'),
    city: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'City'),
    state: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'State or province'),
    zip: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'Postal code'),
    email: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._regex */ .Fk(/^[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address' })), {
        meaning: 'email',
    }), 'E-mail address of the location'),
    phone: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq), 'Phone number'),
    geo_coordinates: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)({
        latitude: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(degrees(90), 'Degrees north, such as 30.26'),
        longitude: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(degrees(180), 'Degrees east, such as -97.74'),
    }), 'Where it is on the globe'),
    country_code: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .countryCode */ .kf, 'In two capital letters, such as US'),
});
const specialHours = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .entry */ .f_)({
    label: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU, 'What people call the day, such as Thanksgiving'),
    date: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_times_js__WEBPACK_IMPORTED_MODULE_1__/* .calendarDate */ .bO, 'A day, such as 2026-12-24'),
    open: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, 'Whether it is open on that day'),
    ...hours,
    all_day: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false), 'Whether it is open or closed the whole day'),
    annual: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false), 'Whether it comes back every year'),
});
const keys = (0,_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .entry */ .f_)({
    id: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__.id), 'The id of an existing location to take over. Without it, `code` finds the location'),
    code: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU), 'The identity of the location'),
    state: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .state */ .wk, 'present'), 'absent deletes the location, and its stock. Then only code or id is needed'),
    renamed_from: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU), 'The code that the location had before, so that it is renamed and not created'),
    label: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU), 'What people call the location'),
    description: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq), 'Shown to customers'),
    managed_by_external_source: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, false), 'Whether another system owns the stock, so that the control panel cannot change it'),
    type_id: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['PHYSICAL', 'VIRTUAL']), 'PHYSICAL'), 'PHYSICAL needs an address'),
    enabled: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, true), 'Whether orders can be made from it and its stock can be sold'),
    operating_hours: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(operatingHours), 'Hours of each day of the week. Days that are left out stay as they are'),
    time_zone: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_times_js__WEBPACK_IMPORTED_MODULE_1__/* .timeZone */ .eB), 'Such as Europe/Berlin'),
    address: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(address), 'Where it is. PHYSICAL locations need one'),
    storefront_visibility: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, true), 'Whether customers see it'),
    special_hours: (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_leaves_js__WEBPACK_IMPORTED_MODULE_3__/* .set */ .hZ)(specialHours)), 'Days with other hours, such as holidays'),
}, ['created_at', 'updated_at']);
/** A location that is named by its id is there already: what the file leaves out stays as it is. */
const isNew = ({ id: own, state: wanted }) => own === undefined && wanted !== 'absent';
const requirements = [
    {
        holds: ({ id: own, code }) => own !== undefined || code !== undefined,
        message: 'is missing',
        path: ['code'],
    },
    {
        holds: (given) => !isNew(given) || given['label'] !== undefined,
        message: 'is missing',
        path: ['label'],
    },
    {
        holds: (given) => !isNew(given) || given['type_id'] !== 'PHYSICAL' || given['address'] !== undefined,
        message: 'is missing. A PHYSICAL location needs an address',
        path: ['address'],
    },
];
/**
 * Describes a location as the file has it: the fields of Create Locations, and `id` to take over a location that has another code.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/locations
 */
const locationEntry = requirements.reduce(_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .requires */ .fh, keys);
function degrees(most) {
    const limit = String(most);
    const error = `must be a number from -${limit} to ${limit}`;
    const number = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig({ error: (issue) => (issue.input === undefined ? 'is missing' : error) })
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._gte */ .qm(-most, { error }))
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._lte */ .Zm(most, { error }));
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(number, { meaning: 'degrees' });
}


/***/ }),

/***/ 8898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ promotionEntry)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./src/store/schema/entry.ts
var entry = __webpack_require__(437);
// EXTERNAL MODULE: ./src/store/schema/field.ts
var field = __webpack_require__(7613);
// EXTERNAL MODULE: ./src/store/schema/leaves.ts
var leaves = __webpack_require__(1285);
;// CONCATENATED MODULE: ./src/store/schema/reference.ts




const bySku = (0,entry/* entry */.f_)({ sku: (0,field/* described */.WY)(leaves/* name */.UU, 'The SKU of it, in the store that the file is for') });
const byName = (0,entry/* entry */.f_)({
    name: (0,field/* described */.WY)(leaves/* name */.UU, 'The name of it, in the store that the file is for'),
});
const byPath = (0,entry/* entry */.f_)({
    name: (0,field/* described */.WY)(leaves/* name */.UU, 'Its name, with those of its parents: Shop All/Garden. A slash in a name is \\/'),
});
/** What the file may say in the place of an id, by kind, and an example for the message. */
const reference_forms = {
    product: { ways: [bySku, byName], example: '{ sku: MUG-1 }' },
    variant: { ways: [bySku], example: '{ sku: MUG-1 }' },
    category: { ways: [byPath], example: '{ name: Shop All/Garden }' },
    brand: { ways: [byName], example: '{ name: Husky }' },
    channel: { ways: [byName], example: '{ name: Main storefront }' },
    'customer group': { ways: [byName], example: '{ name: Wholesale }' },
    'shipping zone': { ways: [byName], example: '{ name: Europe }' },
};
/** Describes the id of something in the store, in the place of which the file may name it. */
function reference(kind, own = leaves.id) {
    const { ways, example } = reference_forms[kind];
    const either = schemas/* union */.KCZ([own, ...ways], {
        error: (0,entry/* says */.FA)(`must be a whole number, the id of a ${kind}, or its name as ${example}`),
    });
    // Names are replaced by ids before anything is planned.
    const schema = either;
    return (0,field/* field */.ZZ)(schema, { meaning: 'id', refersTo: kind, sent: own });
}
/** Describes ids of things in the store. */
function references(kind) {
    return (0,leaves/* set */.hZ)(reference(kind));
}
/** Describes ids of customer groups. 0 stands for guests. */
const groupReferences = (0,leaves/* set */.hZ)(reference('customer group', leaves/* count */.U9));
const channelId = (0,entry/* entry */.f_)({ id: (0,field/* described */.WY)(reference('channel'), 'The id of a channel') });
/** Describes a channel as the API has it, `{ id: 1 }`, or by its name. */
const channelEntry = (0,field/* field */.ZZ)(schemas/* union */.KCZ([
    channelId,
    schemas/* pipe */.FsL(byName, schemas/* transform */.pdi(({ name: value }) => ({ id: { name: value } }))),
], {
    error: (0,entry/* says */.FA)('must be a map such as { id: 1 } or { name: Main storefront }'),
}), { sent: channelId });

// EXTERNAL MODULE: ./src/store/schema/entries/codeEntry.ts
var codeEntry = __webpack_require__(801);
// EXTERNAL MODULE: ./src/store/schema/times.ts
var times = __webpack_require__(3047);
;// CONCATENATED MODULE: ./src/store/schema/entries/promotionParts.ts






const simple = {
    id: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(leaves/* name */.UU.check(api/* _maxLength */.Eb(36, { error: 'must be at most 36 characters long' }))).check(api/* _minLength */.m9(1, { error: 'must not be empty' }))), 'UUIDs of segments'),
};
/** How deep and, or and not may lie in one another. */
const LEVELS = 3;
/** Describes the customer segments that a promotion is for. */
const segments = limitation(LEVELS);
function limitation(levels) {
    const id = `segments${String(levels)}`;
    if (levels === 0)
        return (0,field/* annotated */.dR)((0,entry/* choice */.Yq)(simple), { id });
    const inner = limitation(levels - 1);
    const several = (0,leaves/* set */.hZ)(inner).check(api/* _minLength */.m9(2, { error: 'must have at least two entries' }));
    return (0,field/* annotated */.dR)((0,entry/* choice */.Yq)({
        ...simple,
        and: (0,field/* described */.WY)(schemas/* optional */.lqM(several), 'All of these'),
        or: (0,field/* described */.WY)(schemas/* optional */.lqM(several), 'At least one of these'),
        not: (0,field/* described */.WY)(schemas/* optional */.lqM(inner), 'None of this'),
    }), { id });
}
/** Describes which customers a promotion is for. */
const customer = (0,entry/* requires */.fh)((0,entry/* part */.y_)({
    group_ids: (0,field/* described */.WY)(schemas/* optional */.lqM(groupReferences), 'Groups it is for. 0 stands for guests'),
    minimum_order_count: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* count */.U9, 0), 'Orders that a customer must have made before'),
    excluded_group_ids: (0,field/* described */.WY)(schemas/* optional */.lqM(groupReferences), 'Groups it is not for'),
    segments: (0,field/* described */.WY)(schemas/* optional */.lqM(schemas/* nullable */.mee(segments)), 'Customer segments it is for. Enterprise plans only'),
}), {
    holds: (given) => !(isFilled(given['group_ids']) && isFilled(given['excluded_group_ids'])),
    message: 'must have group_ids or excluded_group_ids, not both',
});
/** Describes a list of countries. */
const countries = (0,entry/* entry */.f_)({
    countries: (0,field/* described */.WY)((0,leaves/* set */.hZ)((0,entry/* entry */.f_)({ iso2_country_code: (0,field/* described */.WY)(leaves/* countryCode */.kf, 'In two capital letters, such as US') })), 'Countries that are shipped to'),
});
/** Describes a message of a promotion in the storefront. */
const notification = (0,entry/* entry */.f_)({
    type: (0,field/* described */.WY)((0,leaves/* oneOf */.yL)(['PROMOTION', 'UPSELL', 'ELIGIBLE', 'APPLIED']), 'When the message is shown'),
    content: (0,field/* described */.WY)(leaves/* text */.Qq, 'May be HTML'),
    locations: (0,field/* described */.WY)((0,leaves/* set */.hZ)((0,leaves/* oneOf */.yL)(['HOME_PAGE', 'PRODUCT_PAGE', 'CART_PAGE', 'CHECKOUT_PAGE'])), 'Pages that show the message'),
});
/** Describes the days and times at which a promotion is active. */
const schedule = (0,entry/* entry */.f_)({
    week_frequency: (0,field/* described */.WY)(leaves/* positive */.yj, '1 for every week, 2 for every other one'),
    week_days: (0,field/* described */.WY)((0,leaves/* set */.hZ)((0,leaves/* oneOf */.yL)(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])), 'Days on which it is active'),
    daily_start_time: (0,field/* described */.WY)(times/* exactTimeOfDay */.Y_, 'When it begins on such a day, such as 08:00:00'),
    daily_end_time: (0,field/* described */.WY)(times/* exactTimeOfDay */.Y_, 'When it ends on such a day, such as 18:00:00'),
});
function isFilled(value) {
    return Array.isArray(value) && value.length > 0;
}

;// CONCATENATED MODULE: ./src/store/schema/itemMatcher.ts





const itemMatcher_simple = {
    brands: (0,field/* described */.WY)(schemas/* optional */.lqM(references('brand')), 'Ids of brands, or their names'),
    categories: (0,field/* described */.WY)(schemas/* optional */.lqM(references('category')), 'Ids of categories, or their paths'),
    products: (0,field/* described */.WY)(schemas/* optional */.lqM(references('product')), 'Ids of products, their SKUs or names'),
    variants: (0,field/* described */.WY)(schemas/* optional */.lqM(references('variant')), 'Ids of variants, or their SKUs'),
    product_option: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
        type: (0,field/* described */.WY)((0,leaves/* oneOf */.yL)(['string_match']), 'How values are compared'),
        name: (0,field/* described */.WY)(leaves/* name */.UU, 'Its name'),
        values: (0,field/* described */.WY)((0,leaves/* set */.hZ)(leaves/* text */.Qq).check(api/* _minLength */.m9(1, { error: 'must not be empty' })), 'Any of these values'),
    })), 'Products by an option or a custom field'),
    product_custom_field: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
        name: (0,field/* described */.WY)(leaves/* name */.UU, 'Its name'),
        values: (0,field/* described */.WY)((0,leaves/* set */.hZ)(leaves/* text */.Qq).check(api/* _minLength */.m9(1, { error: 'must not be empty' })), 'Any of these values'),
    })), 'Products by an option or a custom field'),
};
/** How deep and, or and not may lie in one another. */
const itemMatcher_LEVELS = 3;
/**
 * Describes which items a condition or an action is about.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
const itemMatcher = matcher(itemMatcher_LEVELS);
function matcher(levels) {
    // A name for each level: written out in full they would be most of the JSON Schema.
    const id = `items${String(levels)}`;
    if (levels === 0)
        return (0,field/* annotated */.dR)((0,entry/* choice */.Yq)(itemMatcher_simple), { id });
    const inner = matcher(levels - 1);
    return (0,field/* annotated */.dR)((0,entry/* choice */.Yq)({
        ...itemMatcher_simple,
        and: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(inner)), 'All of these'),
        or: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(inner)), 'At least one of these'),
        not: (0,field/* described */.WY)(schemas/* optional */.lqM(inner), 'None of this'),
    }), { id });
}

;// CONCATENATED MODULE: ./src/store/schema/entries/ruleEntry.ts






const strategy = (0,field/* optional */.lq)((0,leaves/* oneOf */.yL)(['LEAST_EXPENSIVE', 'LEAST_EXPENSIVE_ONLY', 'MOST_EXPENSIVE', 'MOST_EXPENSIVE_ONLY']), 'LEAST_EXPENSIVE');
const discount = (0,field/* described */.WY)((0,entry/* choice */.Yq)({
    fixed_amount: schemas/* optional */.lqM(leaves/* amount */.vj),
    percentage_amount: schemas/* optional */.lqM(leaves/* percentage */.X1),
}), 'How much is taken off');
const giftItem = (0,entry/* requires */.fh)((0,entry/* entry */.f_)({
    quantity: (0,field/* described */.WY)(leaves/* positive */.yj, 'How many items'),
    product_id: (0,field/* described */.WY)(schemas/* optional */.lqM(reference('product')), 'The product that is given away'),
    variant_id: (0,field/* described */.WY)(schemas/* optional */.lqM(reference('variant')), 'The variant that is given away'),
}), {
    holds: ({ product_id: product, variant_id: variant }) => (product === undefined) !== (variant === undefined),
    message: 'must have exactly one of product_id, variant_id',
});
const action = (0,entry/* choice */.Yq)({
    cart_value: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
        discount,
        maximum_allowed_discount_amount: schemas/* optional */.lqM(leaves/* largestDiscount */.Yp),
    })), 'Discount on the whole cart'),
    cart_items: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
        discount,
        maximum_allowed_discount_amount: schemas/* optional */.lqM(leaves/* largestDiscount */.Yp),
        as_total: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether the discount is shared by all items it is for'),
        items: (0,field/* described */.WY)(schemas/* optional */.lqM(itemMatcher), 'Which items'),
        include_items_considered_by_condition: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether items that meet the condition are discounted, too'),
        exclude_items_on_sale: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether items on sale stay at their price'),
        strategy: (0,field/* described */.WY)(strategy, 'Which items first'),
        quantity: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* positive */.yj), 'How many items'),
        add_free_item: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, true), 'Whether the item is put into the cart'),
    })), 'Discount on items of the cart'),
    gift_item: (0,field/* described */.WY)(schemas/* optional */.lqM(giftItem), 'Gives a product away'),
    fixed_price_set: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
        quantity: (0,field/* described */.WY)(leaves/* positive */.yj, 'How many items'),
        fixed_price: leaves/* amount */.vj,
        items: (0,field/* described */.WY)(schemas/* optional */.lqM(itemMatcher), 'Which items'),
        strategy: (0,field/* described */.WY)(strategy, 'Which items first'),
        exclude_items_on_sale: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether items on sale stay at their price'),
        include_items_considered_by_condition: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, true), 'Whether items that meet the condition are discounted, too'),
    })), 'Several items for one price'),
    shipping: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
        free_shipping: (0,field/* described */.WY)((0,field/* field */.ZZ)(schemas/* optional */.lqM(leaves/* flag */.Jt), { isAdded: true }), 'Whether shipping is free'),
        zone_ids: (0,field/* described */.WY)(allOr('a shipping zone', references('shipping zone')), 'Shipping zones, or * for all'),
    })), 'Free shipping, by zone'),
    shipping_discount: (0,field/* described */.WY)(schemas/* optional */.lqM((0,entry/* entry */.f_)({
        discount,
        method_ids: (0,field/* described */.WY)(allOr('a shipping method', leaves/* ids */.dK), 'Shipping methods, or * for all'),
        maximum_allowed_discount_amount: schemas/* optional */.lqM(leaves/* largestDiscount */.Yp),
    })), 'Discount on shipping, by method'),
});
const cart = (0,entry/* requires */.fh)((0,entry/* entry */.f_)({
    items: (0,field/* described */.WY)(schemas/* optional */.lqM(itemMatcher), 'Which items'),
    minimum_spend: schemas/* optional */.lqM(leaves/* amount */.vj),
    minimum_quantity: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* positive */.yj), 'Items that the cart must have'),
}), {
    holds: ({ minimum_spend: spend, minimum_quantity: quantity }) => spend !== undefined || quantity !== undefined,
    message: 'must have minimum_quantity or minimum_spend',
});
const cartCondition = (0,entry/* entry */.f_)({ cart: (0,field/* described */.WY)(cart, 'What the cart must have') });
const condition = (0,entry/* choice */.Yq)({
    cart: (0,field/* described */.WY)(schemas/* optional */.lqM(cart), 'What the cart must have'),
    and: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(cartCondition)), 'All of these'),
    or: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(cartCondition)), 'At least one of these'),
    not: (0,field/* described */.WY)(schemas/* optional */.lqM(cartCondition), 'None of this'),
});
/**
 * Describes a rule of a promotion.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
const ruleEntry = (0,entry/* entry */.f_)({
    action: (0,field/* described */.WY)(action, 'What the rule gives'),
    apply_once: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, true), 'false repeats the rule for each time the condition is met'),
    stop: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether later rules are left out when this one applied'),
    condition: (0,field/* described */.WY)(schemas/* optional */.lqM(condition), 'When the rule applies. Without one, always'),
}, ['currency_code']);
function allOr(what, list) {
    const either = schemas/* union */.KCZ([schemas/* literal */.euz('*'), list], {
        error: (0,entry/* says */.FA)(`must be "*" in quotes, or a list of whole numbers, each the id of ${what}`),
    });
    return (0,field/* field */.ZZ)(either, { sent: list });
}

;// CONCATENATED MODULE: ./src/store/schema/entries/promotionEntry.ts









const keys = (0,entry/* entry */.f_)({
    id: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves.id), 'The id of an existing promotion. Without it, redemption_type and name find it'),
    name: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* name */.UU), 'The name that merchants see; with redemption_type the identity'),
    redemption_type: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* oneOf */.yL)(['AUTOMATIC', 'COUPON'])), 'COUPON needs a code, AUTOMATIC does not'),
    state: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* state */.wk, 'present'), 'absent deletes the promotion, and its codes. Then only its identity is needed'),
    renamed_from: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* name */.UU), 'The name that the promotion had before, so that it is renamed and not created'),
    display_name: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* text */.Qq), 'The name that customers see'),
    channels: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(channelEntry)), 'An empty list stands for all channels'),
    customer: (0,field/* described */.WY)(schemas/* optional */.lqM(customer), 'Which customers it is for'),
    // No rule comes after an only one: the platform's own examples answer its `stop: true` with false.
    rules: schemas/* optional */.lqM((0,field/* described */.WY)((0,field/* field */.ZZ)((0,leaves/* list */.p_)(ruleEntry), { idleWhenAlone: ['stop'] }), 'In order; the first that applies wins')),
    max_uses: (0,field/* described */.WY)((0,field/* optional */.lq)(schemas/* nullable */.mee(leaves/* count */.U9), 0), 'null for no limit'),
    status: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* oneOf */.yL)(['ENABLED', 'DISABLED'])), 'DISABLED turns it off'),
    start_date: (0,field/* described */.WY)(schemas/* optional */.lqM(times/* instant */.uR), 'Absent means from its creation on'),
    end_date: (0,field/* described */.WY)(schemas/* optional */.lqM(schemas/* nullable */.mee(times/* instant */.uR)), 'null for no end'),
    stop: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether promotions of lower priority are left out'),
    can_be_used_with_other_promotions: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, true), 'Whether others apply to the same cart'),
    currency_code: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* text */.Qq.check(api/* _regex */.Fk(/^(\*|[A-Z]{3})$/, {
        error: 'must be a currency in three capital letters, such as USD, or "*" in quotes for all',
    }))), 'Such as USD. "*" for all, with percentages only'),
    notifications: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* set */.hZ)(notification)), 'Messages in the storefront'),
    shipping_address: (0,field/* described */.WY)(schemas/* optional */.lqM(schemas/* nullable */.mee((0,entry/* choice */.Yq)({
        countries: schemas/* optional */.lqM(countries.shape.countries),
        not: (0,field/* described */.WY)(schemas/* optional */.lqM(countries), 'Every country but these'),
    }))), 'Where the order must be shipped to'),
    schedule: (0,field/* described */.WY)(schemas/* optional */.lqM(schemas/* nullable */.mee(schedule)), 'Days and times at which it is active'),
    promotion_category: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* oneOf */.yL)(['cart', 'shipping'])), 'Whether it is about the cart or about shipping'),
    is_featured_promotion: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether the storefront features it'),
    featured_promotion_callout_message: (0,field/* described */.WY)(schemas/* optional */.lqM(leaves/* text */.Qq), 'What the storefront says of it'),
    coupon_type: (0,field/* described */.WY)((0,field/* optional */.lq)((0,leaves/* oneOf */.yL)(['SINGLE', 'BULK']), 'SINGLE'), 'BULK for codes that are generated in numbers'),
    coupon_overrides_other_promotions: (0,field/* described */.WY)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), 'Whether the coupon ends all other promotions of the cart'),
    coupon_overrides_automatic_when_offering_higher_discounts: (0,field/* annotated */.dR)((0,field/* optional */.lq)(leaves/* flag */.Jt, false), {
        deprecated: true,
        description: 'Use coupon_overrides_other_promotions',
    }),
    codes: (0,field/* described */.WY)(schemas/* optional */.lqM((0,leaves/* list */.p_)(codeEntry/* codeEntry */.G, 'must be a list of codes, such as [{ code: WELCOME }]')), 'Coupon codes. Those that are missing are created'),
}, ['created_from', 'current_uses', 'is_archived', 'multiple_codes']);
const couponOnly = Object.keys(keys.shape).filter((key) => /^(codes$|coupon_)/.test(key));
const isAbsent = ({ state: wanted }) => wanted === 'absent';
/** What the keys of a promotion have to do with each other. */
const requirements = [
    ...['name', 'redemption_type'].map((key) => ({
        holds: (given) => given[key] !== undefined || (isAbsent(given) && given['id'] !== undefined),
        message: 'is missing',
        path: [key],
    })),
    {
        holds: (given) => isAbsent(given) || given['rules'] !== undefined,
        message: 'is missing',
        path: ['rules'],
    },
    ...couponOnly.map((key) => ({
        holds: (given) => given['redemption_type'] !== 'AUTOMATIC' || given[key] === undefined,
        message: 'is for promotions with redemption_type COUPON only',
        path: [key],
    })),
    {
        holds: (given) => given['coupon_overrides_other_promotions'] !== true ||
            given['can_be_used_with_other_promotions'] === false,
        message: 'can be true only with can_be_used_with_other_promotions: false',
        path: ['coupon_overrides_other_promotions'],
    },
    {
        holds: (given) => !(instantOf(given['end_date']) <= instantOf(given['start_date'])),
        message: 'must be later than start_date',
        path: ['end_date'],
    },
    {
        holds: (given) => given['currency_code'] !== '*' || !hasAmounts(given['rules']),
        message: 'can be "*" only when every discount is a percentage',
        path: ['currency_code'],
    },
];
/**
 * Describes a promotion as the file has it: the fields of Create Promotion, its codes, and what only the file says.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/promotions
 */
const promotionEntry = requirements.reduce(entry/* requires */.fh, keys);
/** NaN for anything but a date, so that no comparison holds. */
function instantOf(value) {
    return typeof value === 'string' ? Date.parse(value) : NaN;
}
function hasAmounts(value) {
    if (Array.isArray(value))
        return value.some(hasAmounts);
    if (!(0,entry/* isRecord */.u4)(value))
        return false;
    return Object.entries(value).some(([key, inner]) => key === 'fixed_amount' || key === 'fixed_price' || hasAmounts(inner));
}


/***/ }),

/***/ 437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ says),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   f_: () => (/* binding */ entry),
/* harmony export */   fh: () => (/* binding */ requires),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);


/**
 * Describes a map that has these keys and no others. An unknown key is refused with the known one that was most likely
 * meant: the API drops what it does not know without a word. `readOnly`: keys that only the platform sets; see `FieldFacts`.
 */
function entry(shape, readOnly = []) {
    // Which of them was meant is looked for by `describeIssue`, and only for the faults that are told.
    const known = Object.keys(shape).join(' ');
    const map = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, {
        error: (issue) => (issue.code === 'unrecognized_keys' ? known : says('must be a map')(issue)),
    });
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(map, { readOnly });
}
/** Describes a map of which the file may set only some keys; the store keeps the others. */
function part(shape) {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry(shape), { meaning: 'partial' });
}
/** Describes a map that has exactly one of these keys. */
function choice(shape) {
    const known = Object.keys(shape);
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .annotated */ .dR)(requires(entry(shape), {
        holds: (given) => {
            const chosen = known.filter((key) => given[key] !== undefined);
            // A misspelt key is a fault already.
            return chosen.length === 1 || (chosen.length === 0 && Object.keys(given).length > 0);
        },
        message: `must have exactly one of ${known.join(', ')}`,
    }), { minProperties: 1, maxProperties: 1 });
}
/** Adds a requirement to a map. It is looked at even when single keys are wrong, so that all faults come at once. */
function requires(schema, { holds, message, path }) {
    return schema.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .YPB((given) => holds(given), {
        error: message,
        when: ({ value }) => isRecord(value),
        ...(path === undefined ? {} : { path: [...path] }),
    }));
}
/** Words a leaf's faults: what it must be, or that it is missing. */
function says(rule) {
    return ({ input }) => (input === undefined ? 'is missing' : rule);
}
/** Returns whether a value is a map. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 7613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   dR: () => (/* binding */ annotated),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oA: () => (/* binding */ unwrap),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   t5: () => (/* binding */ fieldsIn),
/* harmony export */   uP: () => (/* binding */ isDefault),
/* harmony export */   wD: () => (/* binding */ isNullable),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3619);

const registry = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u5();
/** Puts facts on a field. They stay with what is made of it by `described`, `check` and the like. */
function field(schema, facts) {
    registry.add(schema, { ...registry.get(schema), ...facts });
    return schema;
}
/** Says what a field is for, in the JSON Schema. Returns a copy, because the same kind of field has other words elsewhere. */
function described(schema, description) {
    return annotated(schema, { description });
}
/** Puts on a copy of a field what only the JSON Schema says: editors cannot run our checks. */
function annotated(schema, annotations) {
    const copy = schema.clone();
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .globalRegistry */ .fd.add(copy, annotations);
    return copy;
}
/** Describes a field that may be left out, and what the platform then takes for it. */
function optional(schema, byDefault) {
    return field(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(schema), { default: byDefault });
}
const known = new WeakMap();
/** Reads the facts of a field, and those of what it wraps. */
function factsOf(schema) {
    const facts = known.get(schema) ?? { ...inherited(schema), ...registry.get(schema) };
    known.set(schema, facts);
    return facts;
}
function inherited(schema) {
    const inner = unwrap(schema);
    return inner === schema ? {} : factsOf(inner);
}
/** Returns whether null may be said. */
function isNullable(schema) {
    if (schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniNullable */ .eE_)
        return true;
    return schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniOptional */ .Xz9 && isNullable(schema.def.innerType);
}
const unwrapped = new WeakMap();
/** Takes off what only says that a value may be absent, null, or said in another way. */
function unwrap(schema) {
    const inner = unwrapped.get(schema) ?? findInner(schema);
    unwrapped.set(schema, inner);
    return inner;
}
function findInner(schema) {
    if (schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniOptional */ .Xz9 || schema instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniNullable */ .eE_)
        return unwrap(schema.def.innerType);
    const sent = registry.get(schema)?.sent;
    return sent instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniType */ .DnN ? unwrap(sent) : schema;
}
/** Lists the fields of a map; undefined for anything else. */
function fieldsIn(schema) {
    const inner = unwrap(schema);
    return inner instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniObject */ .uXj
        ? inner.shape
        : undefined;
}
/** Returns what the entries of a list are; for anything else the schema itself. */
function entriesOf(schema) {
    const inner = unwrap(schema);
    return inner instanceof zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniArray */ .WT6 ? inner.def.element : inner;
}
/** Returns whether a value is what the platform takes for the field when it is left out. */
function isDefault(schema, value) {
    return isNothing(value) || value === factsOf(schema).default;
}
/** Returns whether a value says no more than its absence. */
function isNothing(value) {
    return (value === undefined ||
        value === null ||
        value === '' ||
        (typeof value === 'object' && Object.keys(value).length === 0));
}


/***/ }),

/***/ 1285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   X1: () => (/* binding */ percentage),
/* harmony export */   Yp: () => (/* binding */ largestDiscount),
/* harmony export */   dK: () => (/* binding */ ids),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kf: () => (/* binding */ countryCode),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   wk: () => (/* binding */ state),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yj: () => (/* binding */ positive)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7613);



const LARGEST_AMOUNT = 10_000_000;
const HUNDRED = 100;
const DECIMAL = /^\d+(\.\d+)?$/;
/** Editors know patterns of texts, and no ranges. */
const PERCENT = /^(100(\.0+)?|0*\d{1,2}(\.\d+)?)$/;
/** A text that may be empty. */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)('must be text. A number or a yes or no needs quotes') });
/** A text of at least one visible character. */
const name = text.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/\S/, { error: 'must not be empty' }));
/** Accepts true and false, and no text for them. */
const flag = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY({ error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)('must be true or false') });
/** A whole number of 0 or more. */
const count = wholeNumber(0);
/** A whole number of 1 or more: a quantity. */
const positive = wholeNumber(1);
/** An id that the platform has given. */
const id = (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(wholeNumber(1), { meaning: 'id' });
/** Ids, whose order means nothing. */
const ids = set(id);
/** An amount of money, written as a number or in quotes. It is sent as text, as the API stores it. */
const amount = (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .described */ .WY)(decimal(0, Infinity), 'An amount, such as 12.50');
/** A share in per cent. */
const percentage = (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .described */ .WY)(decimal(0, HUNDRED), 'A share in per cent, such as 15');
/** The most that a discount may come to. */
const largestDiscount = (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .described */ .WY)(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(decimal(1, LARGEST_AMOUNT)), 'The most that the discount may come to: 1 to 10000000, or null for no limit');
/** Accepts two capitals, as ISO 3166 has them. */
const countryCode = text.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[A-Z]{2}$/, {
    error: 'must be a country in two capital letters, such as US',
}));
/** Describes a word that is one of a few. */
function oneOf(words) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(words, { error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(`must be ${words.join(' or ')}`) });
}
/** Whether a thing should be in the store at all. */
const state = oneOf(['present', 'absent']);
/** Describes a list. */
function list(item, rule = 'must be a list') {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item, { error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(rule) });
}
/** Describes a list whose order means nothing. */
function set(item) {
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(list(item), { meaning: 'set' });
}
function wholeNumber(least) {
    const error = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(`must be a whole number of ${String(least)} or more`);
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error }).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(least, { error }));
}
function numberIn(least, most) {
    const number = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(least));
    return most === Infinity ? number : number.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm(most));
}
function decimal(least, most) {
    const range = most === Infinity ? `of ${String(least)} or more` : `from ${String(least)} to ${String(most)}`;
    const error = `must be a decimal number ${range}`;
    const pattern = most === HUNDRED ? PERCENT : DECIMAL;
    const number = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([numberIn(least, most), (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .annotated */ .dR)(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), { pattern: pattern.source })], {
        error: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)(error),
    })
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .refine */ .YPB((given) => pattern.test(String(given)) && Number(given) >= least && Number(given) <= most, { error }));
    return (0,_field_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ)(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(number, zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(toText)), { meaning: 'amount' });
}
function toText(given) {
    return String(given);
}


/***/ }),

/***/ 5009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mapIds),
/* harmony export */   h: () => (/* binding */ mapReferences)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(437);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);


/** Replaces each reference in a value that a schema has checked; what stands for itself stays. */
function mapReferences(schema, value, replace) {
    const walk = (own, inner, path) => {
        if (own === undefined)
            return inner;
        if (Array.isArray(inner))
            return inner.map((item, at) => walk((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(own), item, [...path, at]));
        if (!(0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(inner))
            return inner;
        const { refersTo } = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(own);
        if (refersTo !== undefined)
            return replace(refersTo, inner, path);
        const fields = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(own) ?? {};
        return Object.fromEntries(Object.entries(inner).map(([key, each]) => {
            const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
            return [key, walk(field, each, [...path, key])];
        }));
    };
    return walk(schema, value, []);
}
/** Replaces each id in a value of the store that the file may name; `[{ id: 1 }]` of channels as well. */
function mapIds(schema, value, replace) {
    if (schema === undefined)
        return value;
    const { refersTo } = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(schema);
    // Group 0 stands for guests, and has no name.
    if (refersTo !== undefined)
        return isNamable(value) ? replace(refersTo, Number(value)) : value;
    if (Array.isArray(value))
        return value.map((item) => mapIds((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(schema), item, replace));
    const fields = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsIn */ .t5)(schema);
    if (!(0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) || fields === undefined)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
        const own = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return [key, mapIds(own, inner, replace)];
    }));
}
function isNamable(value) {
    return (typeof value === 'number' || typeof value === 'string') && Number(value) > 0;
}


/***/ }),

/***/ 3047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P7: () => (/* binding */ timeZoneName),
/* harmony export */   Y_: () => (/* binding */ exactTimeOfDay),
/* harmony export */   bO: () => (/* binding */ calendarDate),
/* harmony export */   eB: () => (/* binding */ timeZone),
/* harmony export */   rb: () => (/* binding */ timeOfDay),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7613);
/* harmony import */ var _leaves_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1285);



const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
/** An instant. Without an offset it would be a guess. */
const instant = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .annotated */ .dR)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB(isInstant, {
    error: 'must be a date and time with an offset, such as 2026-11-27T00:00:00Z or 2026-11-27T09:00:00+01:00',
})), { pattern: INSTANT.source }), { meaning: 'instant' });
/** Accepts a day that there is, as YYYY-MM-DD. */
const calendarDate = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .annotated */ .dR)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB(isCalendarDate, { error: 'must be a date such as 2026-12-24' })), {
    pattern: DAY.source,
}), { meaning: 'date' });
/** A time of day to the minute, as locations have it. */
const timeOfDay = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day such as 08:00' })), { meaning: 'time' });
/** A time of day to the second, as promotions have it. */
const exactTimeOfDay = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, {
    error: 'must be a time of day with seconds, such as 08:00:00',
})), { meaning: 'time' });
/** Accepts the name of a time zone that Node.js knows. */
const timeZone = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(_leaves_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB((given) => findTimeZone(given) !== undefined, {
    error: 'must be the name of a time zone such as Europe/Berlin or Etc/UTC',
})), { meaning: 'zone' });
/** Returns the one name of a time zone that goes by several, such as `US/Eastern`; of an unknown one what was given. */
function timeZoneName(given) {
    return findTimeZone(given) ?? given;
}
function isInstant(given) {
    const date = INSTANT.exec(given)?.[1];
    return date !== undefined && isCalendarDate(date) && !Number.isNaN(Date.parse(given));
}
function isCalendarDate(given) {
    if (!DAY.test(given))
        return false;
    const midnight = new Date(`${given}T00:00:00Z`);
    // `Date` takes 30 February for 2 March.
    return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(given);
}
/** To look one up takes a tenth of a millisecond, and locations share few of them. */
const foundZones = new Map();
function findTimeZone(given) {
    if (!foundZones.has(given))
        foundZones.set(given, lookUpTimeZone(given));
    return foundZones.get(given);
}
function lookUpTimeZone(given) {
    // Runtimes take offsets such as +02:00 as well, which is more than the platform says it does.
    if (!/^[A-Za-z]/.test(given))
        return undefined;
    try {
        return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
