/** "xã Bình Thành" → "Xã Bình Thành". */
export function capitalised(place: string): string {
  return place.charAt(0).toLocaleUpperCase("vi") + place.slice(1);
}
