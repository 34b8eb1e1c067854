/** A store file with one of each kind: two new locations and the default one, a coupon with codes, a plain promotion. */
export const STORE_FILE = `version: 1
locations:
  - code: BC-LOCATION-1
    label: Central store
  - code: AUSTIN
    label: Austin
    time_zone: America/Chicago
    address:
      address1: 1 Congress Avenue
      city: Austin
      state: Texas
      zip: "78701"
      country_code: US
      email: austin@example.com
      geo_coordinates: { latitude: 30.26, longitude: -97.74 }
  - code: DROPSHIP
    label: Drop shipping
    type_id: VIRTUAL
promotions:
  - name: Welcome
    redemption_type: COUPON
    rules:
      - action: { cart_value: { discount: { percentage_amount: 10 } } }
    codes:
      - { code: WELCOME, max_uses: 100 }
      - { code: HELLO }
  - name: Five off
    redemption_type: AUTOMATIC
    rules:
      - action: { cart_value: { discount: { fixed_amount: "5.00" } } }
        condition: { cart: { minimum_spend: 100 } }
`;

/** A store file for a new store with one location. */
export const NEW_STORE_FILE = `version: 1
store:
  account_id: A-1
  id: preview-42
  plan_sku: TRIAL-30DAY
  store_name: Husky preview 42
  country: US
locations:
  - code: DROPSHIP
    label: Drop shipping
    type_id: VIRTUAL
`;
